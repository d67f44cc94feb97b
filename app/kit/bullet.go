package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Bullet is a text at +34 with an icon in the margin.
type Bullet struct {
	widget.BaseWidget
	icon  look.Icon
	color look.Token
	sign  *canvas.Image
	words *Text
	tight bool
}

var _ drawn = (*Bullet)(nil)

// NewBullet is a text after an icon.
func NewBullet(icon look.Icon, color look.Token, s string) *Bullet {
	b := &Bullet{icon: icon, color: color, sign: picture(), words: Body(s)}
	b.ExtendBaseWidget(b)
	return b
}

// NewStatus is a short text of 13 after its icon, close together, such as
// « ✓ Enregistré à 14 h 32 ».
func NewStatus(icon look.Icon, color look.Token, s string) *Bullet {
	b := NewBullet(icon, color, s)
	b.tight = true
	b.words.style = Style{Size: look.Caption, Color: look.Soft}
	return b
}

// NewPoint is a text of 13 after its icon, close together: a line of a panel.
func NewPoint(icon look.Icon, color look.Token, s string) *Bullet {
	b := NewBullet(icon, color, s)
	b.tight = true
	b.words.style = Style{Size: look.Caption}
	return b
}

// Set changes icon and text.
func (b *Bullet) Set(icon look.Icon, color look.Token, s string) {
	b.icon, b.color = icon, color
	b.words.Set(s)
	b.Refresh()
}

// Text is what it says.
func (b *Bullet) Text() string { return b.words.Text() }

// CreateRenderer is called by Fyne.
func (b *Bullet) CreateRenderer() fyne.WidgetRenderer { return render(b) }

func (b *Bullet) parts() []fyne.CanvasObject { return []fyne.CanvasObject{b.sign, b.words} }
func (b *Bullet) paint()                     { draw(b.sign, b.icon, b.color); b.words.Refresh() }

func (b *Bullet) left() float32 {
	if b.tight {
		return look.IconText.Px() + look.S6.Px()
	}
	return look.Indent.Px()
}

func (b *Bullet) natural() float32 { return b.left() + b.words.natural() }
func (b *Bullet) least() float32   { return look.Indent.Px() }

// HeightFor is that of the text.
func (b *Bullet) HeightFor(width float32) float32 {
	return b.words.HeightFor(max(1, width-b.left()))
}

func (b *Bullet) place(size fyne.Size) {
	icon := look.IconText.Px()
	put(b.sign, 0, (b.words.size().Line()-icon)/2, icon, icon)
	put(b.words, b.left(), 0, max(1, size.Width-b.left()), size.Height)
}

func (b *Bullet) outline() []string { return []string{"- " + b.words.Text()} }

// Pair is a line of Pairs: a label, its value, and a line below it.
type Pair struct {
	Label, Value, Under string
	// With stands in place of the value, or below it when there is one.
	With fyne.CanvasObject
}

// NewPairs sets labels of 13 soft beside their values, as « En bref » does.
func NewPairs(pairs ...Pair) *fyne.Container {
	rows := make([]fyne.CanvasObject, len(pairs))
	for i, p := range pairs {
		var lines []fyne.CanvasObject
		if p.Value != "" {
			lines = append(lines, Body(p.Value))
		}
		if p.Under != "" {
			lines = append(lines, Note(p.Under))
		}
		if p.With != nil {
			lines = append(lines, p.With)
		}
		label := Pad(Note(p.Label), look.S2, 0, 0, 0)
		rows[i] = Row(0, Top(Fixed(look.PairLabel, label)), Grow(Column(look.S2, lines...)))
	}
	return Column(look.S12, rows...)
}

// Progress is a thin bar of which a part is done.
type Progress struct {
	widget.BaseWidget
	done, of    int
	track, part *canvas.Rectangle
}

var _ drawn = (*Progress)(nil)

// NewProgress is a bar for done things among others.
func NewProgress(done, of int) *Progress {
	p := &Progress{done: done, of: of, track: box(), part: box()}
	p.ExtendBaseWidget(p)
	return p
}

// Set changes how far it is.
func (p *Progress) Set(done, of int) { p.done, p.of = done, of; p.Refresh() }

// CreateRenderer is called by Fyne.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer { return render(p) }

func (p *Progress) parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.track, p.part} }

func (p *Progress) paint() {
	fill(p.track, look.Tint, look.RadiusChip)
	fill(p.part, look.Act, look.RadiusChip)
}

func (p *Progress) natural() float32          { return look.AmountWidth.Px() }
func (p *Progress) least() float32            { return look.Control.Px() }
func (p *Progress) HeightFor(float32) float32 { return look.S6.Px() }

func (p *Progress) place(size fyne.Size) {
	put(p.track, 0, 0, size.Width, size.Height)
	part := float32(0)
	if p.of > 0 {
		part = size.Width * float32(min(p.done, p.of)) / float32(p.of)
	}
	put(p.part, 0, 0, part, size.Height)
}
