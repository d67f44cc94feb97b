package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/words"
)

var (
	fewOptions  = []Option{{Value: "rent", Word: "Location"}, {Value: "own", Word: "Achat"}, {Value: "lodger", Word: "Hébergement"}}
	manyOptions = []Option{
		{Value: "MUR", Word: "Murat"},
		{Value: "FLO", Word: "Saint-Flour"},
		{Value: "AUR", Word: "Aurillac"},
		{Value: "MAU", Word: "Mauriac"},
		{Value: "RIO", Word: "Riom-ès-Montagnes", Note: "15400"},
	}
)

func choiceOnStage(t *testing.T, options []Option) (c *Choice, s *stage, told *[]string) {
	t.Helper()
	c, told = NewChoice(options), &[]string{}
	c.OnChosen = func(v string) { *told = append(*told, v) }
	s = onStage(t, NewForm(NewField("Logement", c), NewField("Autre", NewEntry())))
	s.focus(c.First())
	return c, s, told
}

func TestChoiceOfFew(t *testing.T) {
	t.Run("is made with the arrows and Space", func(t *testing.T) {
		c, s, told := choiceOnStage(t, fewOptions)
		s.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
		same(t, *told, []string{})
		s.press(fyne.KeySpace)
		same(t, *told, []string{"lodger"})
		same(t, c.Shown(), "Hébergement")
	})
	t.Run("is made by a first letter", func(t *testing.T) {
		c, s, _ := choiceOnStage(t, fewOptions)
		s.typed("a")
		same(t, c.Value(), "own")
	})
	t.Run("is made with the mouse", func(t *testing.T) {
		c, _, told := choiceOnStage(t, fewOptions)
		seg := c.as.(*segments)
		middle := seg.buttons[1].ground.Position().AddXY(10, 10)
		test.TapAt(seg, middle)
		same(t, *told, []string{"own"})
	})
	t.Run("doesn't move when it is made", func(t *testing.T) {
		c, s, _ := choiceOnStage(t, fewOptions)
		seg := c.as.(*segments)
		before := seg.buttons[2].ground.Position()
		s.press(fyne.KeySpace)
		same(t, seg.buttons[2].ground.Position(), before)
	})
	t.Run("is known again once it is made", func(t *testing.T) {
		c := NewChoice(fewOptions)
		s := onStage(t, Column(0, c))
		c.SetUnsure(true)
		same(t, c.Shown(), words.ToCome)
		s.focus(c.First())
		s.press(fyne.KeySpace)
		same(t, c.Shown(), "Location")
	})
	t.Run("still shows a value that is no option", func(t *testing.T) {
		c, _, _ := choiceOnStage(t, fewOptions)
		c.Set("caravan")
		same(t, c.Shown(), "caravan")
	})
}

func TestChoiceOfMany(t *testing.T) {
	rows := func(s *stage) []string { return Outline(s.canvas().Overlays().Top())[1:] }
	t.Run("opens under the field and filters as one types", func(t *testing.T) {
		c, s, told := choiceOnStage(t, manyOptions)
		s.typed("riom es")
		same(t, rows(s), []string{"> Riom-ès-Montagnes 15400"})
		s.press(fyne.KeyReturn)
		same(t, *told, []string{"RIO"})
		same(t, c.Shown(), "Riom-ès-Montagnes")
		if s.canvas().Focused() != c.First() {
			t.Error("the focus didn't return")
		}
	})
	t.Run("starts at what is chosen", func(t *testing.T) {
		c, s, told := choiceOnStage(t, manyOptions)
		c.Set("AUR")
		s.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
		same(t, *told, []string{"MAU"})
	})
	t.Run("keeps what was chosen when one closes it with Escape", func(t *testing.T) {
		c, s, told := choiceOnStage(t, manyOptions)
		c.Set("AUR")
		s.typed("murat")
		s.press(fyne.KeyEscape)
		same(t, *told, []string{})
		same(t, c.Shown(), "Aurillac")
	})
	t.Run("takes what was typed when one goes on with Tab", func(t *testing.T) {
		c, s, told := choiceOnStage(t, manyOptions)
		s.typed("flour")
		s.press(fyne.KeyTab)
		same(t, *told, []string{"FLO"})
		if _, ok := s.canvas().Focused().(*Entry); !ok || s.canvas().Focused() == c.First() {
			t.Errorf("the focus is on %T", s.canvas().Focused())
		}
	})
	t.Run("takes nothing when one only looked", func(t *testing.T) {
		_, s, told := choiceOnStage(t, manyOptions)
		s.press(fyne.KeyReturn, fyne.KeyTab)
		same(t, *told, []string{})
	})
	t.Run("says that nothing corresponds", func(t *testing.T) {
		_, s, told := choiceOnStage(t, manyOptions)
		s.typed("paris")
		same(t, rows(s), []string{words.NoMatch})
		s.press(fyne.KeyReturn)
		same(t, *told, []string{})
	})
	t.Run("closes by a click beside it", func(t *testing.T) {
		_, s, _ := choiceOnStage(t, manyOptions)
		s.press(fyne.KeyReturn)
		test.TapCanvas(s.canvas(), fyne.NewPos(1400, 880))
		same(t, len(s.canvas().Overlays().List()), 0)
	})
	t.Run("steps aside for a shortcut, with what one had moved to", func(t *testing.T) {
		_, s, told := choiceOnStage(t, manyOptions)
		s.press(fyne.KeyReturn)
		s.shortcut(custom(fyne.KeyN, ctrl))
		same(t, *told, []string{})
		s.press(fyne.KeyReturn, fyne.KeyDown)
		s.shortcut(custom(fyne.KeyReturn, ctrl))
		same(t, *told, []string{"FLO"})
		same(t, len(s.canvas().Overlays().List()), 0)
		same(t, s.shortcuts, []string{custom(fyne.KeyN, ctrl).ShortcutName(), custom(fyne.KeyReturn, ctrl).ShortcutName()})
	})
	t.Run("shows options further down as one goes there", func(t *testing.T) {
		var options []Option
		for _, c := range "abcdefghijklmnop" {
			options = append(options, Option{Value: string(c), Word: string(c)})
		}
		_, s, told := choiceOnStage(t, options)
		s.press(fyne.KeyReturn, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyReturn)
		same(t, *told, []string{"o"})
	})
}

func TestYesNo(t *testing.T) {
	y := NewYesNo()
	var told []YesNoValue
	y.OnChosen = func(v YesNoValue) { told = append(told, v) }
	s := onStage(t, NewForm(NewField("Allez-vous demander l’Acre ?", y)))
	s.focus(y.First())
	t.Run("is answered with O, N and J", func(t *testing.T) {
		s.typed("onj")
		same(t, told, []YesNoValue{Yes, No, Unsure})
		same(t, y.Shown(), words.DontKnow)
	})
	t.Run("shows an answer without telling of it", func(t *testing.T) {
		y.Set(Yes)
		same(t, len(told), 3)
		same(t, Outline(s.window.Content()), []string{"Allez-vous demander l’Acre ?: Oui"})
	})
}

func TestMulti(t *testing.T) {
	m := NewMulti(manyOptions)
	var told [][]string
	m.OnChosen = func(v []string) { told = append(told, v) }
	f := NewField("Télécentres", m)
	s := onStage(t, NewForm(f))
	s.focus(m)
	t.Run("ticks with Space where the arrows lead", func(t *testing.T) {
		s.press(fyne.KeyDown, fyne.KeySpace, fyne.KeyUp, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
		same(t, told, [][]string{{"FLO"}, {"MUR", "FLO"}, {"MUR"}})
	})
	t.Run("goes to the second column with →", func(t *testing.T) {
		m.Set(nil)
		s.press(fyne.KeyUp, fyne.KeyRight, fyne.KeySpace)
		same(t, m.Values(), []string{"MAU"})
	})
	t.Run("ticks with the mouse", func(t *testing.T) {
		m.Set(nil)
		test.TapAt(m, m.boxes[2].words.Position().AddXY(4, 4))
		same(t, m.Values(), []string{"AUR"})
	})
	t.Run("lists its boxes", func(t *testing.T) {
		same(t, Outline(f)[:3], []string{"Télécentres: Aurillac", "  [ ] Murat", "  [ ] Saint-Flour"})
	})
}

func TestTick(t *testing.T) {
	var told []bool
	tick := NewTick("Note privée", func(on bool) { told = append(told, on) })
	s := onStage(t, Column(0, tick))
	s.focus(tick)
	s.press(fyne.KeySpace)
	test.Tap(tick)
	same(t, told, []bool{true, false})
	same(t, Outline(tick), []string{"[ ] Note privée"})
}

func TestSuggest(t *testing.T) {
	communes := func(typed string) []Option {
		if len([]rune(typed)) < 2 {
			return nil
		}
		return match(manyOptions, typed)
	}
	var picked []string
	e := NewSuggest(communes, func(o Option) { picked = append(picked, o.Value) })
	var typed, left []string
	e.OnChanged = func(s string) { typed = append(typed, s) }
	e.OnLeft = func(s string) { left = append(left, s) }
	s := onStage(t, NewForm(NewField("Commune", e), NewField("Autre", NewEntry())))
	s.focus(e)
	t.Run("proposes as one types, and takes what is picked", func(t *testing.T) {
		s.typed("mau")
		same(t, len(s.canvas().Overlays().List()), 1)
		s.press(fyne.KeyDown, fyne.KeyReturn)
		same(t, picked, []string{"MAU"})
		same(t, e.Text(), "Mauriac")
		same(t, typed, []string{"m", "ma", "mau", "Mauriac"})
	})
	t.Run("keeps what is typed freely", func(t *testing.T) {
		e.SelectAll()
		s.typed("Mau")
		s.press(fyne.KeyTab)
		same(t, left[len(left)-1], "Mau")
		same(t, picked, []string{"MAU"})
	})
	t.Run("closes when there is nothing to propose", func(t *testing.T) {
		s.focus(e)
		e.SelectAll()
		s.typed("Maubeuge")
		same(t, len(s.canvas().Overlays().List()), 0)
		same(t, e.Text(), "Maubeuge")
	})
}
