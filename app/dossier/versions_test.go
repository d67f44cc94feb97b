package dossier_test

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/handover"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
	"github.com/buron-cantal/buron/data/version"
)

// hand records versions of the plan, one after the other, and gives their ids.
func (s *screen) hand(count int) []data.ID {
	s.t.Helper()
	var ids []data.ID
	for n := 1; n <= count; n++ {
		_, err := s.Register.Do(s.t.Context(), handover.Gesture, func(tx *store.Tx) error {
			id, err := tx.RecordVersion(s.project, store.NewVersion{
				Number: n, On: s.Today().AddDays(n - count), By: "Élodie Fau", Part: store.NormalPrint,
				Frozen: version.Frozen{Number: strings.Repeat("x", n)}.JSON(), PDF: []byte("%PDF-1.7"),
			})
			ids = append(ids, id)
			return err
		})
		if err != nil {
			s.t.Fatal(err)
		}
	}
	return ids
}

func TestVersionsAreListedAndLeadToTheirPaper(t *testing.T) {
	s := usual(t)
	s.hand(2)
	s.show("")
	s.WantSays(words.VersionsTitle, "Version\u00a02, du 24 novembre 2026", "Version\u00a01, du 23 novembre 2026", "Élodie Fau · empreinte ",
		"version\u00a02, imprimée le 24 novembre 2026")
	s.Press(words.VersionSee)
	want := place.Route{Page: place.Preview, Dossier: s.project, Step: place.VersionStep, Item: "2"}
	for _, c := range s.page.(place.Commander).Commands() {
		if c.Title == words.VersionLast {
			c.Run()
		}
	}
	if got := s.Routes[max(0, len(s.Routes)-2):]; len(got) != 2 || got[0] != want || got[1] != want {
		t.Errorf("led to %+v, want %+v", got, want)
	}
}

func TestAPlanThatNobodyWasGivenSaysSo(t *testing.T) {
	s := usual(t)
	s.show("")
	s.WantSays(words.BriefNoVersion)
	s.WantUnsaid(words.VersionsTitle)
}

func TestOlderVersionsComeWhenOneAsks(t *testing.T) {
	s := usual(t)
	s.hand(7)
	s.show("")
	s.WantUnsaid("Version\u00a02,")
	s.Press(words.VersionsAll(7))
	s.WantSays("Version\u00a01,", "Version\u00a02,")
}

func TestASignedVersionSaysSoAndSoDoesTheHistory(t *testing.T) {
	s := usual(t)
	id := s.hand(1)[0]
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, 21, 29))); err != nil {
		t.Fatal(err)
	}
	_, err := s.Register.Do(t.Context(), handover.SignGesture, func(tx *store.Tx) error {
		return handover.Sign(tx, s.Engine, store.Version{ID: id, Project: s.project, Number: 1}, photo.Bytes(), s.Today())
	})
	if err != nil {
		t.Fatal(err)
	}
	s.show("")
	s.WantSays(words.SignedOn(s.Today()), "imprimée le 24 novembre 2026, signée")
	s.Press(words.HistoryShow)
	s.WantSays("Plan signé joint\u00a0: version\u00a01", "Plan remis\u00a0: version\u00a01")
	if stage := s.Engine.Plan(s.Dossier(s.project), s.Today()).Stage; stage != data.StageImplementation {
		t.Errorf("the dossier stands at %s", stage)
	}
}
