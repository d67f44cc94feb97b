package interview

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/guide"
)

// couple is two short questions on one row.
type couple struct {
	object fyne.CanvasObject
	a, b   *field
}

// besides sets two short questions on one row.
func (p *page) besides(a, b *field) fyne.CanvasObject {
	a.object, b.object = a.of, b.of
	row := kit.Beside(a.of, b.of)
	p.couples = append(p.couples, couple{row, a, b})
	return row
}

// pairs says whether two questions stand on one row: both have short answers
// and no help, are asked on the same condition, and leave room beside their
// labels for « je ne sais pas encore ».
func pairs(a, b *field) bool {
	return isShort(a.q) && (isShort(b.q) || a.q.Kind == guide.KindPostcode && b.q.Kind == guide.KindText) &&
		condition(a.q) == condition(b.q) && fitsHalf(a.q.Label) && fitsHalf(b.q.Label)
}

func isShort(q *guide.Question) bool {
	switch q.Kind {
	case guide.KindMoney, guide.KindPercent, guide.KindInteger, guide.KindNumber, guide.KindPostcode:
		return q.Per == guide.Once && q.Help == "" && !q.Private
	}
	return false
}

func condition(q *guide.Question) string {
	if q.When == nil {
		return ""
	}
	return q.When.String()
}

func fitsHalf(label string) bool {
	half := (look.FormWidth.Px() - look.S24.Px()) / 2
	tick := look.TickBox.Px() + look.S8.Px() + fyne.MeasureText(words.DontKnow, look.Body.Px(), fyne.TextStyle{}).Width
	return fyne.MeasureText(label, look.Body.Px(), fyne.TextStyle{Bold: true}).Width+look.S16.Px()+tick <= half
}
