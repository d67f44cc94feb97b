package settings

import (
	"context"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

// dataSection says where the data are and how safe, copies them, and goes back
// to a copy.
func (p *page) dataSection() []fyne.CanvasObject {
	facts, alerts, busy := newSlot(0), newSlot(look.S8), newSlot(look.S8)
	p.onRenew(func() {
		facts.set(p.dataFacts())
		alerts.set(p.safetyAlerts()...)
	})
	p.primary = kit.Primary(words.CopyNow, func() { p.backUp(busy) })
	p.first = p.primary
	folder := kit.Secondary(words.OpenFolder, func() { p.reveal(filepath.Dir(p.desk.Register.Path())) }).Before(look.IconFolder)
	objects := []fyne.CanvasObject{
		heading(words.SectionData, words.RegisterIsHere),
		alerts.object,
		facts.object,
		kit.Column(look.S12, kit.Row(look.S12, p.primary, kit.Note(words.KeyPrimary), folder), busy.object),
		kit.NewLine(),
	}
	objects = append(objects, p.elsewhere()...)
	objects = append(objects, kit.NewLine())
	return append(objects, p.restoring()...)
}

// dataFacts are the file, its size and its copies.
func (p *page) dataFacts() fyne.CanvasObject {
	is := p.has.safety
	backup := kit.Pair{Label: words.DataBackup, Value: words.BackupNever}
	if !is.Backup.IsZero() {
		backup.Value, backup.Under = words.BackupAt(p.local(is.Backup)), words.BackupBehind
		if is.Whole {
			backup.Under = words.BackupWhole
		}
	}
	elsewhere := kit.Pair{Label: words.DataElsewhere, Value: words.ElsewhereNever}
	if !is.Elsewhere.IsZero() {
		elsewhere.Value, elsewhere.Under = words.BackupAt(p.local(is.Elsewhere)), p.has.folder
	}
	return kit.NewPairs(
		kit.Pair{Label: words.DataFile, Value: p.desk.Register.Path()},
		kit.Pair{Label: words.DataSize, Value: words.FileSize(p.has.size)},
		backup,
		kit.Pair{Label: words.DataBackups, Value: p.desk.Register.Backups()},
		elsewhere,
	)
}

// local is a moment on the clock of the wall.
func (p *page) local(at time.Time) time.Time { return at.In(p.desk.Now().Location()) }

// safetyAlerts warn of a register that has long been without a copy. The
// demonstration needs none.
func (p *page) safetyAlerts() []fyne.CanvasObject {
	is, now := p.has.safety, p.desk.Now()
	if p.desk.Program.Demo {
		return nil
	}
	var alerts []fyne.CanvasObject
	if days, due := is.CopyDue(now); due {
		title, body := words.NeverCopied, words.NeverCopiedBody
		if !is.Backup.IsZero() {
			title, body = words.NotCopied(days), words.NotCopiedBody(p.local(is.Backup))
		}
		alerts = append(alerts, kit.NewAlert(kit.Care, title, body))
	}
	if days, due := is.ElsewhereDue(now); due {
		title := words.NeverElsewhereYet
		if !is.Elsewhere.IsZero() {
			title = words.NotElsewhere(days)
		}
		alerts = append(alerts, kit.NewAlert(kit.Care, title, words.NotElsewhereBody))
	}
	return alerts
}

// reveal shows a file or a folder with the platform's program.
func (p *page) reveal(path string) {
	if err := p.desk.Program.Open(path); err != nil {
		p.desk.Notice(place.Notice{Level: place.Care, Title: words.Sentence(err)})
	}
}

// afterSaves goes on once what was done before is in the register.
func (p *page) afterSaves(then func()) {
	p.keep()
	if p.desk.Register.ReadOnly() {
		then()
		return
	}
	p.desk.Save(place.Gesture{
		Name: gestureSetting,
		Do:   func(*store.Tx) error { return nil },
		Then: func(error) { then() },
	})
}

// errand shows in a slot that something is under way, and does it beside the
// window's thread; a second one waits for the first to end.
func (p *page) errand(at *slot, says string, do func(context.Context) error, then func(error)) {
	if p.busy {
		return
	}
	p.busy = true
	at.set(kit.NewStatus(look.IconClock, look.Soft, says))
	p.afterSaves(func() {
		p.desk.Run.Go(do, func(err error) {
			p.busy = false
			at.set()
			then(err)
		})
	})
}

// backUp makes a verified copy in the folder of backups.
func (p *page) backUp(at *slot) {
	p.errand(at, words.BackingUp, func(ctx context.Context) error {
		_, err := p.desk.Register.BackupNow(ctx)
		return err
	}, func(err error) {
		if err != nil {
			at.set(kit.NewAlert(kit.Stop, words.BackupFailed, words.Sentence(err)))
			return
		}
		p.desk.Toast(words.CopyMade, false)
		p.Reload()
	})
}
