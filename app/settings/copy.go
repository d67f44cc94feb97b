package settings

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// elsewhere copies the register to a key or a share.
func (p *page) elsewhere() []fyne.CanvasObject {
	folder := p.newField(kit.NewEntry(), p.copyFolder())
	outcome := newSlot(look.S8)
	do := func() { p.copyElsewhere(folder, outcome) }
	folder.entry.OnSubmitted = func(string) { do() }
	return []fyne.CanvasObject{
		kit.Column(look.S4, kit.Section(words.ElsewhereTitle), kit.Soft(words.ElsewhereIntro)),
		folder.of,
		kit.Column(look.S12, kit.Row(0, kit.Secondary(words.ElsewhereButton, do).Before(look.IconSave)), outcome.object),
	}
}

// copyFolder is where copies go; a path that can't be one is kept and said.
func (p *page) copyFolder() spec {
	return spec{
		label: words.ElsewhereFolder, help: words.ElsewhereHelp,
		draft:   place.Draft{Owner: ownStructure, Field: settingFolder},
		gesture: gestureSetting,
		shown:   func(r *reading) string { return r.folder },
		wrong:   func(r *reading) string { return p.wrongFolder(r.folder) },
		read: func(typed string) (func(*reading), error) {
			value := strings.TrimSpace(typed)
			return func(r *reading) { r.folder = value }, nil
		},
		write: func(r *reading) func(*store.Tx) error {
			value := r.folder
			return func(tx *store.Tx) error { return tx.SetSetting(settingFolder, value) }
		},
	}
}

// errNoFolder says that the folder isn't there before anything was begun.
var errNoFolder = errors.New("no such folder")

// copyElsewhere writes a verified copy into the folder of the field.
func (p *page) copyElsewhere(f *field, outcome *slot) {
	if f.entry.Text() != f.shown(&p.has) {
		p.left(f)
	}
	folder := p.has.folder
	if folder == "" {
		f.of.SetError(words.FolderMissing)
	}
	if folder == "" || p.wrongFolder(folder) != "" || f.refused != "" {
		p.desk.Focus(f.of.Control().First())
		return
	}
	file := filepath.Join(folder, copyName(p.desk.Register.Path(), p.desk.Now()))
	p.errand(outcome, words.Copying, func(ctx context.Context) error {
		if is, err := os.Stat(folder); err != nil && errors.Is(err, fs.ErrNotExist) || err == nil && !is.IsDir() {
			return errNoFolder
		}
		return p.desk.Register.Backup(ctx, file)
	}, func(err error) {
		switch {
		case errors.Is(err, errNoFolder):
			f.of.SetError(words.FolderNotThere)
			p.desk.Focus(f.of.Control().First())
		case err != nil:
			outcome.set(kit.NewAlert(kit.Stop, words.CopyFailed, copyTrouble(err)))
		default:
			outcome.set(kit.NewStatus(look.IconCheck, look.Act, words.CopiedTo(file)))
			p.noteCopy()
		}
	})
}

// copyName is the file of a copy made at some moment.
func copyName(register string, at time.Time) string {
	stem := strings.TrimSuffix(filepath.Base(register), filepath.Ext(register))
	return stem + "-" + at.Format("2006-01-02-15h04m05") + ".buron"
}

// copyTrouble says why a copy wasn't made. What isn't the disk's fullness, its
// protection or the register's own fault is most often a key that was pulled
// out.
func copyTrouble(err error) string {
	switch data.CodeOf(err) {
	case data.DiskFull, data.ReadOnly, data.RegisterDamaged, data.RegisterExists:
		return words.Sentence(err)
	}
	return words.CopyPulled
}

// noteCopy remembers that a copy was put elsewhere.
func (p *page) noteCopy() {
	if p.desk.Register.ReadOnly() {
		return
	}
	p.desk.Save(place.Gesture{
		Name: gestureCopied,
		Do:   func(tx *store.Tx) error { return tx.CopiedElsewhere() },
		Then: func(err error) {
			if err != nil {
				p.refused(err)
				return
			}
			p.Reload()
		},
	})
}
