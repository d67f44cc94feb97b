package dossier_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

func TestNotingAnExchange(t *testing.T) {
	noted := func(t *testing.T) *screen {
		s := open(t, data.Training, nil)
		s.Do(func(tx *store.Tx) error { return tx.SetLastContact(s.project, day(2026, 11, 2)) })
		s.page.Reload()
		return s
	}
	t.Run("is the last contact, and can be taken back", func(t *testing.T) {
		s := noted(t)
		s.command(words.NoteExchange)
		s.TypeIn("A trouvé un logement.")
		s.Press(words.NoteKeep)
		d := s.Dossier(s.project)
		if len(d.Notes) != 1 || d.Notes[0].Text != "A trouvé un logement." || d.Notes[0].On != s.Today() || d.Notes[0].Private {
			t.Errorf("notes: %+v", d.Notes)
		}
		if d.Project.LastContactOn != s.Today() {
			t.Errorf("last contact on %s", d.Project.LastContactOn)
		}
		s.want("A trouvé un logement.", "aujourd’hui")
		s.lacks(words.NoteReminder)
		s.Desk.Undo()
		s.lacks("A trouvé un logement.")
		if d := s.Dossier(s.project); d.Project.LastContactOn != day(2026, 11, 2) {
			t.Errorf("last contact on %s", d.Project.LastContactOn)
		}
	})
	t.Run("needs no words", func(t *testing.T) {
		s := noted(t)
		s.command(words.NoteExchange)
		s.Press(words.NoteKeep)
		if d := s.Dossier(s.project); len(d.Notes) != 0 || d.Project.LastContactOn != s.Today() {
			t.Errorf("%d notes, last contact on %s", len(d.Notes), d.Project.LastContactOn)
		}
	})
	t.Run("of an earlier day keeps the later contact", func(t *testing.T) {
		s := noted(t)
		s.command(words.NoteExchange)
		s.TypeIn("Appel.")
		s.to(words.NoteDay)
		s.TypeIn("20/10/2026")
		s.Press(words.NoteKeep)
		d := s.Dossier(s.project)
		if d.Project.LastContactOn != day(2026, 11, 2) || d.Notes[0].On != day(2026, 10, 20) {
			t.Errorf("last contact on %s, note on %s", d.Project.LastContactOn, d.Notes[0].On)
		}
	})
	t.Run("isn't one before it took place", func(t *testing.T) {
		s := noted(t)
		s.command(words.NoteExchange)
		s.TypeIn("Appel.")
		s.to(words.NoteDay)
		s.TypeIn("+3")
		s.Press(words.NoteKeep)
		s.want("! "+words.NoteAhead, "Appel.")
		if len(s.Dossier(s.project).Notes) != 0 {
			t.Error("it was noted")
		}
	})
}

// command runs a command of the palette.
func (s *screen) command(title string) {
	s.t.Helper()
	for _, c := range s.page.(place.Commander).Commands() {
		if c.Title == title {
			c.Run()
			return
		}
	}
	s.t.Fatalf("no command %q", title)
}

func TestNotes(t *testing.T) {
	t.Run("say that people may read them", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Press(words.NoteAdd)
		s.want("? " + words.NoteReminder)
	})
	t.Run("need a word", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Press(words.NoteAdd)
		s.Press(words.NoteKeep)
		s.want("! " + words.NoteEmpty)
	})
	t.Run("keep a wrong day as typed, and say how to write it", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Press(words.NoteAdd)
		s.TypeIn("Note.")
		s.to(words.NoteDay)
		s.TypeIn("hier soir")
		s.Press(words.NoteKeep)
		s.want("hier soir", "! Un jour qui existe")
	})
	t.Run("that are too long stay in their field", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Press(words.NoteAdd)
		s.Paste(strings.Repeat("é", data.MaxText+1))
		s.Press(words.NoteKeep)
		s.want(words.Unwritten)
		if len(s.Dossier(s.project).Notes) != 0 {
			t.Error("it was kept")
		}
	})
	t.Run("are withdrawn, and come back", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.note(s.Today(), "Première.", false)
		s.page.Reload()
		s.Press(words.NoteWithdraw)
		s.lacks("Première.")
		if diff := cmp.Diff([]string{words.NoteWithdrawn}, s.Toasts); diff != "" {
			t.Error(diff)
		}
		s.Desk.Undo()
		s.want("Première.")
	})
	t.Run("that are private stay masked until F8, and when the page was left", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.note(s.Today(), "Un secret.", true)
		s.page.Reload()
		s.lacks("Un secret.")
		s.want(words.NoteMasked)
		s.page.Do(place.Reveal)
		s.want("Un secret.")
		s.page.Do(place.Reveal)
		s.lacks("Un secret.")
		s.Press(words.ShowMasked)
		s.want("Un secret.")
		s.page.Leave()
		s.lacks("Un secret.")
	})
	t.Run("typed as private are kept as such", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Press(words.NoteAdd)
		s.TypeIn("Un secret.")
		s.Press(words.NotePrivate)
		s.Press(words.NoteKeep)
		if n := s.Dossier(s.project).Notes; len(n) != 1 || !n[0].Private {
			t.Errorf("notes: %+v", n)
		}
		s.lacks("Un secret.")
	})
	t.Run("show the latest first, the others when asked", func(t *testing.T) {
		s := full(t)
		s.show("")
		s.lacks("Mar. 10 nov.")
		s.Press(words.SeeNotes(6))
		s.want("Mar. 10 nov.")
	})
}

func TestDraftsOfANote(t *testing.T) {
	typing := func(t *testing.T, private bool) *screen {
		s := open(t, data.Training, nil)
		s.Press(words.NoteAdd)
		s.TypeIn("Il faudra rappe")
		if private {
			s.Press(words.NotePrivate)
		}
		s.Saver.Flush()
		s.show("") // the program was stopped and starts again
		return s
	}
	t.Run("are offered and taken up", func(t *testing.T) {
		s := typing(t, false)
		s.want(words.DraftFound, "Il faudra rappe")
		s.Press(words.DraftTake)
		s.lacks(words.DraftFound)
		s.Type("l")
		s.Press(words.NoteKeep)
		if n := s.Dossier(s.project).Notes; len(n) != 1 || !strings.Contains(n[0].Text, "Il faudra rappe") {
			t.Errorf("notes: %+v", n)
		}
		s.show("")
		s.lacks(words.DraftFound)
	})
	t.Run("are dropped for good", func(t *testing.T) {
		s := typing(t, false)
		s.Press(words.DraftDrop)
		s.lacks(words.DraftFound)
		s.show("")
		s.lacks(words.DraftFound)
	})
	t.Run("of a private one aren't quoted", func(t *testing.T) {
		s := typing(t, true)
		s.want(words.DraftFound)
		s.lacks("Il faudra rappe")
		s.Press(words.DraftTake)
		s.Press(words.NoteKeep)
		if n := s.Dossier(s.project).Notes; len(n) != 1 || !n[0].Private {
			t.Errorf("notes: %+v", n)
		}
	})
	t.Run("Escape closes a form in which nothing stands, and no other", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Press(words.NoteAdd)
		if !s.page.Do(place.Close) {
			t.Error("Escape went up")
		}
		s.lacks(words.NoteReminder)
		s.Press(words.NoteAdd)
		s.TypeIn("A")
		if s.page.Do(place.Close) {
			t.Error("Escape closed what was being typed")
		}
	})
	t.Run("saving another thing keeps what is being typed", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Press(words.NoteAdd)
		s.TypeIn("Il faudra rappe")
		s.to(words.FollowedBy)
		s.TypeIn("Jean Œuvrard")
		s.Tab()
		s.want("Il faudra rappe", "suivi par Jean Œuvrard")
	})
}

func TestMeetings(t *testing.T) {
	add := func(t *testing.T, on, hour string) *screen {
		s := open(t, data.Training, nil)
		s.Press(words.MeetingAdd)
		s.TypeIn(on)
		s.to(words.MeetingHour)
		s.TypeIn(hour)
		s.to(words.MeetingPlace)
		s.Paste("Télécentre de Murat")
		return s
	}
	t.Run("are added, and undone", func(t *testing.T) {
		s := add(t, "8/12", "10h")
		s.Press(words.MeetingKeep)
		want := []data.Appointment{{At: "2026-12-08T10:00", Kind: "interview", Place: "Télécentre de Murat", Status: "planned"}}
		got := s.Dossier(s.project).Appointments
		if len(got) == 1 {
			want[0].ID = got[0].ID
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		s.want("mar. 8 déc. à 10 h / Entretien · Télécentre de Murat | Prévu")
		s.Desk.Undo()
		s.want(words.MeetingsNone)
	})
	t.Run("need a day and an hour", func(t *testing.T) {
		for _, c := range []struct{ on, hour, says string }{
			{"", "10h", words.MeetingDayNeeded},
			{"31/11", "10h", "Un jour qui existe"},
			{"8/12", "", words.MeetingHourWrong},
			{"8/12", "25 h", words.MeetingHourWrong},
			{"8/12", "bientôt", words.MeetingHourWrong},
		} {
			s := add(t, c.on, c.hour)
			s.Press(words.MeetingKeep)
			s.want("! " + c.says)
			if n := len(s.Dossier(s.project).Appointments); n != 0 {
				t.Errorf("%q, %q: %d meetings", c.on, c.hour, n)
			}
		}
	})
	t.Run("that took place are the last contact", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Do(func(tx *store.Tx) error { return tx.SetLastContact(s.project, day(2026, 11, 2)) })
		s.meeting("2026-11-20T09:30", "call", "", "planned")
		s.page.Reload()
		s.openMeeting()
		s.choose(words.MeetingState, "kept")
		s.Press(words.MeetingKeep)
		d := s.Dossier(s.project)
		if d.Appointments[0].Status != "kept" || d.Project.LastContactOn != day(2026, 11, 20) {
			t.Errorf("%+v, last contact on %s", d.Appointments, d.Project.LastContactOn)
		}
	})
	t.Run("where nobody came aren't", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Do(func(tx *store.Tx) error { return tx.SetLastContact(s.project, day(2026, 11, 2)) })
		s.meeting("2026-11-20T09:30", "call", "", "planned")
		s.page.Reload()
		s.openMeeting()
		s.choose(words.MeetingState, "absent")
		s.Press(words.MeetingKeep)
		d := s.Dossier(s.project)
		if d.Appointments[0].Status != "absent" || d.Project.LastContactOn != day(2026, 11, 2) {
			t.Errorf("%+v, last contact on %s", d.Appointments, d.Project.LastContactOn)
		}
	})
	t.Run("entered by mistake are removed", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.meeting("2026-12-20T09:30", "call", "", "planned")
		s.page.Reload()
		s.openMeeting()
		s.Press(words.MeetingRemove)
		s.want(words.MeetingsNone)
	})
	t.Run("drafts are offered", func(t *testing.T) {
		s := add(t, "8/12", "10h")
		s.Saver.Flush()
		s.show("")
		s.want(words.FoundMeeting)
		s.Press(words.DraftTake)
		s.Press(words.MeetingKeep)
		if got := s.Dossier(s.project).Appointments; len(got) != 1 || got[0].At != "2026-12-08T10:00" {
			t.Errorf("%+v", got)
		}
	})
}

// openMeeting opens the first meeting of the list with Enter.
func (s *screen) openMeeting() {
	s.t.Helper()
	lists := s.lists()
	s.Canvas().Focus(lists[len(lists)-1])
	s.Key(fyne.KeyReturn)
}

func TestHoursAreReadAsPeopleWriteThem(t *testing.T) {
	for typed, want := range map[string]string{
		"10 h 30": "10:30", "10h": "10:00", "9:05": "09:05", "1430": "14:30", "930": "09:30", "8": "08:00",
		"18 heures": "18:00", "14.15": "14:15",
	} {
		s := open(t, data.Training, nil)
		s.Press(words.MeetingAdd)
		s.TypeIn("8/12")
		s.to(words.MeetingHour)
		s.TypeIn(typed)
		s.Press(words.MeetingKeep)
		if got := s.Dossier(s.project).Appointments; len(got) != 1 || got[0].At != "2026-12-08T"+want {
			t.Errorf("%q is read as %+v", typed, got)
		}
	}
}
