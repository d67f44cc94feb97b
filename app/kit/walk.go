package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// inside lists what an object holds, in Tab order.
func inside(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case Holder:
		return o.Held()
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	}
	return nil
}

// Walk visits o and all that is visible inside it, in Tab order, until visit
// says stop.
func Walk(o fyne.CanvasObject, visit func(fyne.CanvasObject) (stop bool)) bool {
	if o == nil || !o.Visible() {
		return false
	}
	if visit(o) {
		return true
	}
	for _, child := range inside(o) {
		if Walk(child, visit) {
			return true
		}
	}
	return false
}

// path is the way from root down to o, both included; nil when o isn't there.
func path(root, o fyne.CanvasObject) []fyne.CanvasObject {
	if root == nil {
		return nil
	}
	if root == o {
		return []fyne.CanvasObject{root}
	}
	for _, child := range inside(root) {
		if way := path(child, o); way != nil {
			return append([]fyne.CanvasObject{root}, way...)
		}
	}
	return nil
}

// canvasOf is the canvas an object is shown on, nil before it is. The driver
// knows an object only once it was painted: one that was just put into a window
// is looked for there, so that it can take the focus at once.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	app := fyne.CurrentApp()
	if app == nil {
		return nil
	}
	if c := app.Driver().CanvasForObject(o); c != nil {
		return c
	}
	for _, w := range app.Driver().AllWindows() {
		if path(w.Canvas().Content(), o) != nil {
			return w.Canvas()
		}
	}
	return nil
}

// wayTo is the path to o from the root of what is shown: an overlay or the
// window's content.
func wayTo(o fyne.CanvasObject) []fyne.CanvasObject {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	layers := c.Overlays().List()
	for i := len(layers) - 1; i >= 0; i-- {
		if way := path(layers[i], o); way != nil {
			return way
		}
	}
	return path(c.Content(), o)
}

// Relayout lays out again everything on the way down to o, after o's own
// height changed or it was shown or hidden, and has the window drawn anew: the
// toolkit doesn't by itself for a container that is shown.
func Relayout(o fyne.CanvasObject) {
	if c, ok := canvasOf(o).(interface{ SetDirty() }); ok {
		defer c.SetDirty()
	}
	for _, step := range wayTo(o) {
		switch step := step.(type) {
		case *fyne.Container:
			if step.Layout != nil {
				step.Layout.Layout(step.Objects, step.Size())
			}
		case drawn:
			step.place(step.Size())
		case Holder: // made elsewhere: it lays out when it is refreshed
			step.(fyne.CanvasObject).Refresh()
		}
	}
}

// Focus gives the focus to f, if it is on a window.
func Focus(f fyne.Focusable) {
	o, ok := f.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := canvasOf(o); c != nil {
		c.Focus(f)
	}
}

// FirstIn is the first object in o that can take the focus, nil when none can.
func FirstIn(o fyne.CanvasObject) fyne.Focusable {
	var first fyne.Focusable
	Walk(o, func(o fyne.CanvasObject) bool {
		f, ok := o.(fyne.Focusable)
		if ok {
			first = f
		}
		return ok
	})
	return first
}

// HasFocus says whether the focus is on o or inside it.
func HasFocus(o fyne.CanvasObject) bool {
	c := canvasOf(o)
	if c == nil || c.Focused() == nil {
		return false
	}
	f, ok := c.Focused().(fyne.CanvasObject)
	return ok && path(o, f) != nil
}
