package list

import (
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

// gestureTrash is the word's id of laying a dossier aside.
const gestureTrash = "trash"

// remove asks whether to lay the dossier aside that one is on; false when one
// is elsewhere.
func (p *page) remove() bool {
	i := p.table.list.Selected()
	if i < 0 || i >= len(p.rows) || !kit.HasFocus(p.table.list) {
		return false
	}
	r := p.rows[i]
	p.selected(i)
	p.desk.Ask(place.Question{
		Title: words.TrashAsk(r.Name), Body: words.TrashBody,
		Safe: words.TrashSafe, Act: words.TrashAct,
		Then: func(act bool) {
			if act {
				p.trash(r)
			}
		},
	})
	return true
}

func (p *page) trash(r store.Row) {
	p.desk.Save(place.Gesture{
		Name: gestureTrash,
		Do:   func(tx *store.Tx) error { return tx.Trash(r.ID) },
		Then: func(err error) {
			if err != nil {
				p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
				return
			}
			p.desk.Forget(r.ID)
			p.chosen().Drop(r.ID)
			p.chooser.show()
			p.desk.Toast(words.Trashed(r.Name), true)
			p.Reload()
		},
	})
}
