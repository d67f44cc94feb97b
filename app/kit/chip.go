package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// stagesCount is how many bars a chip has.
const stagesCount = 6

// Chip is a dossier's stage: six bars, those reached in green, then the
// path's own word for the stage, which carries the meaning.
type Chip struct {
	widget.BaseWidget
	reached int
	word    string
	ground  *canvas.Rectangle
	bars    [stagesCount]*canvas.Rectangle
	text    *canvas.Text
}

var _ drawn = (*Chip)(nil)

// NewChip is the chip of the reached-th stage of six, 0 for a closed dossier.
func NewChip(reached int, word string) *Chip {
	c := &Chip{reached: reached, word: word, ground: box(), text: textLine()}
	for i := range c.bars {
		c.bars[i] = box()
	}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the stage.
func (c *Chip) Set(reached int, word string) { c.reached, c.word = reached, word; c.Refresh() }

// CreateRenderer is called by Fyne.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer { return render(c) }

func (c *Chip) parts() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{c.ground, c.text}
	for _, b := range c.bars {
		objects = append(objects, b)
	}
	return objects
}

func (c *Chip) paint() {
	fill(c.ground, look.Tint, look.RadiusChip)
	write(c.text, c.word, look.Caption, false, look.Ink)
	for i, b := range c.bars {
		color := look.Rule
		if i < c.reached {
			color = look.Act
		}
		fill(b, color, 0)
	}
}

func (c *Chip) barsWidth() float32 {
	return (stagesCount-1)*look.ChipBarStep.Px() + look.ChipBarWide.Px()
}

func (c *Chip) natural() float32 {
	return 2*look.S8.Px() + c.barsWidth() + look.S8.Px() + wide(c.word, look.Caption, false)
}

// HeightFor is a chip's height.
func (c *Chip) HeightFor(float32) float32 { return look.ChipHeight.Px() }

func (c *Chip) place(size fyne.Size) {
	put(c.ground, 0, 0, min(size.Width, c.natural()), size.Height)
	x, h := look.S8.Px(), look.ChipBarTall.Px()
	for i, b := range c.bars {
		put(b, x+float32(i)*look.ChipBarStep.Px(), (size.Height-h)/2, look.ChipBarWide.Px(), h)
	}
	PutText(c.text, x+c.barsWidth()+look.S8.Px(), 0, wide(c.word, look.Caption, false), size.Height)
}

func (c *Chip) outline() []string { return []string{c.word} }

// TagKind is what a tag says by its colour, besides its words.
type TagKind int

// The kinds of tags.
const (
	TagPlain TagKind = iota // « légal »
	TagLate                 // « en retard de 4 jours »
	TagDone                 // « fait le 8 décembre »
)

// Tag is a word or two beside something.
type Tag struct {
	widget.BaseWidget
	kind   TagKind
	word   string
	ground *canvas.Rectangle
	sign   *canvas.Image
	text   *canvas.Text
}

var _ drawn = (*Tag)(nil)

// NewTag is a tag.
func NewTag(kind TagKind, word string) *Tag {
	t := &Tag{kind: kind, word: word, ground: box(), sign: picture(), text: textLine()}
	t.ExtendBaseWidget(t)
	return t
}

// Set changes what the tag says.
func (t *Tag) Set(kind TagKind, word string) { t.kind, t.word = kind, word; t.Refresh() }

// CreateRenderer is called by Fyne.
func (t *Tag) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *Tag) parts() []fyne.CanvasObject { return []fyne.CanvasObject{t.ground, t.sign, t.text} }

func (t *Tag) paint() {
	ground, words, icon := look.Tint, look.Ink, look.IconNone
	switch t.kind {
	case TagLate:
		ground, words, icon = look.StopTint, look.Stop, look.IconAlert
	case TagDone:
		ground, words, icon = look.ActTint, look.Act, look.IconCheck
	}
	fill(t.ground, ground, look.RadiusChip)
	write(t.text, t.word, look.Caption, false, words)
	draw(t.sign, icon, words)
}

func (t *Tag) inset() float32 {
	if t.kind == TagPlain {
		return look.S8.Px()
	}
	return look.S6.Px() + look.S16.Px() + look.S6.Px()
}

func (t *Tag) natural() float32 {
	return t.inset() + wide(t.word, look.Caption, false) + look.S8.Px()
}

// HeightFor is a chip's height.
func (t *Tag) HeightFor(float32) float32 { return look.ChipHeight.Px() }

func (t *Tag) place(size fyne.Size) {
	put(t.ground, 0, 0, min(size.Width, t.natural()), size.Height)
	icon := look.S16.Px()
	put(t.sign, look.S6.Px(), (size.Height-icon)/2, icon, icon)
	PutText(t.text, t.inset(), 0, wide(t.word, look.Caption, false), size.Height)
}

func (t *Tag) outline() []string { return []string{"{" + t.word + "}"} }
