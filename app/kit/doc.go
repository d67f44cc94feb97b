// Package kit holds Buron's widgets. Pages are made of these alone; they never
// use fyne/widget. No widget holds a colour or a size of its own: each reads
// the tokens of look when it paints.
//
// Every widget that takes the focus passes on what it doesn't use: keys and
// runes to the canvas's OnTypedKey and OnTypedRune, shortcuts to the canvas's
// own (AddShortcut). The shell sets these once; holders in between (Keys) are
// asked first. While a question is open (ModalOpen) nothing passes; a list or a
// month that is open closes and lets the shortcut go on.
//
// # Words
//
//	Text: wrapped text. Title 26, Section 19, Heading 17 (bold); Body, Strong, Soft 15; Small, Note 14/13 soft.
//	t := kit.Section("À faire maintenant"); t.Set("Ensuite")
//	kit.NewText("fait", kit.Style{Size: look.Caption, Color: look.Act, Bold: true, Lines: 1})
//
//	Bullet: an icon in the margin, text at +34. NewStatus: a short one of 13 (« ✓ Enregistré à 14 h 32 »).
//	kit.NewBullet(look.IconCheck, look.Act, "Vos clients sont à distance.")
//
//	Pairs: 13 soft label, value beside it (« En bref »).
//	kit.NewPairs(kit.Pair{Label: "Téléphone", Value: "06 39 98 01 02"}, kit.Pair{Label: "Plan", Value: "v2", Under: "24 nov."})
//
// # Layouts (each gives its children the height their width needs)
//
//	Column, Row, Wrap: kit.Column(look.S16, a, b); kit.Row(look.S12, a, kit.Spacer(), b); kit.Wrap(look.S8, chips...)
//	In a Row, kit.Grow(o) takes what is left; kit.Top(o) hangs it at the top instead of centring it.
//
//	Pad, AtMost, Fixed, Fill, Stack, Line:
//	kit.Fill(look.Sheet, kit.Pad(o, look.S40, look.S40, look.S40, look.S40)); kit.AtMost(look.ProseWidth, o); kit.NewLine()
//
//	Margins, Aside: the sheet's margins (40, or 28 in a narrow window); two columns that fold under each other below 1200.
//	kit.Margins(o, look.S32, look.S32); kit.Aside(main, beside)
//
//	OnWidth: tells a page the window's width (at the normal text size) before its content is laid out.
//	kit.OnWidth(content, func(w float32) { columns.Hide(1, w < look.FoldPanel.Fixed()) })
//
//	Frame: head above, foot below, the middle takes what is left, in Tab order head, middle, foot.
//	kit.Frame(head, middle, foot)   // nil for none
//
//	Aside: two columns, the first wider; below 1200 the second goes under the first.
//	kit.Aside(main, beside)
//
//	Scroll: scrolls vertically, follows the focus, takes PgUp and PgDn.
//	s := kit.NewScroll(content); s.Reveal(o); s.Top()
//
//	SidePanel: what a Split shows beside its sheet; folded, a link above leads back.
//	kit.NewSidePanel(look.S16, "Toutes les actions", back, body); split.OnFold = func(folded, _ bool) { side.SetFolded(folded) }
//
//	Split: steps, sheet and side panel; folds by the window's width (1200: panel, 900: steps).
//	s := kit.NewSplit(sheet, panel, look.PanelNarrow); s.Steps, s.StepsBar, s.Bar = steps, row, bar; s.ShowPanel(true)
//
// # Buttons
//
//	Button: Primary, Secondary, Quiet, Only (icon alone, with a label for the status line). Enter and Space press it.
//	kit.Primary("Continuer", do).After(look.IconForward).Key("Ctrl + Entrée"); kit.Secondary("Ajouter", do).Before(look.IconPlus)
//
//	Link: green bold words, underlined. Back: « ‹ Dossiers ».
//	kit.NewLink("Comment c’est calculé", do); kit.NewBack("Dossiers", do)
//
// # Fields
//
//	Field: label above, control, help, error in words, « Je ne sais pas encore » (Ctrl+J) where allowed.
//	f := kit.NewField("Code postal", e).Help("…").AllowUnsure(func(on bool) {…}); f.SetError("Cinq chiffres, par exemple 15300."); f.SetWarning("…")
//
//	Form: column of fields at most 640 wide, 22 apart; Beside puts two on one row when both labels fit.
//	kit.NewForm(f1, kit.Beside(f2, f3), f4)
//
//	Summary: what is to be mended or missing; each line jumps to its field.
//	kit.NewSummary("Il manque 2 réponses", kit.Jump{Word: "Code postal", To: f.Focus})
//
//	Entry: one line, or several with NewArea. OnChanged at each key, OnLeft when left, OnSubmitted on Enter.
//	e := kit.NewEntry().Width(look.PostWidth); e.OnLeft = func(typed string) {…}; e.SetSaved("15300")
//	Ctrl+Z undoes typing while the text differs from SetSaved's, and goes to the window otherwise.
//
//	Amount, Number: entries with their unit drawn right-aligned; Format sets the text when left.
//	kit.NewEuro("€ par mois"); kit.NewNumber("jours"); e.Format = func(typed string) (shown string, ok bool) {…}
//
//	DateField: forgiving; ↓ or the icon opens the month; « vendredi, dans 38 jours » beside.
//	d := kit.NewDateField(today); d.OnLeft = func(typed string) {…}; d.SetDay(day)
//
//	Suggest: an entry that proposes as one types, and keeps what is typed freely.
//	e := kit.NewSuggest(func(typed string) []kit.Option {…}, func(picked kit.Option) {…}); e.OnLeft = func(typed string) {…}
//
//	Years: several small fields under one label, each with its caption.
//	kit.NewYears([]string{"2027", "2028", "2029"}, kit.NewEuro("€"), kit.NewEuro("€"), kit.NewEuro("€"))
//
//	Choice: up to 4 short options as buttons (←→ choose), else a list that opens and filters as one types.
//	c := kit.NewChoice([]kit.Option{{Value: "a", Word: "Location"}}); c.OnChosen = func(value string) {…}; c.Set("a")
//
//	YesNo: Oui, Non, Je ne sais pas encore. Keys O and N too.
//	y := kit.NewYesNo(); y.OnChosen = func(v kit.YesNoValue) {…}; y.Set(kit.Yes)
//
//	Multi: tick boxes in one or two columns, ↑↓ and Space. Tick: one box.
//	m := kit.NewMulti(options); m.OnChosen = func(values []string) {…}; kit.NewTick("Note privée", func(on bool) {…})
//
//	TableEditor: rows of fields; Enter in the last cell adds a row, Alt+↑↓ moves it, Ctrl+Maj+Suppr removes it.
//	t := kit.NewTableEditor(kit.TableColumn{Label: "Nom"}, kit.TableColumn{Label: "Coût", Unit: "€"}); t.OnChanged = func(rows [][]string) {…}
//
// # Lists
//
//	List: virtual rows, the whole row is the target; ↑↓ PgUp PgDn Home End move, Enter opens, Space ticks.
//	l := kit.NewList(func() kit.Line {…}, func(i int, line kit.Line) {…}); l.SetCount(50, true); l.OnMore = nextPage; l.OnOpen = func(i int) {…}
//	l.Inset = look.S16   // the rows' margins, on a sheet that the list fills; head.SetBleed(look.S16) for the rule above it
//
//	Columns, Head (SortHead), Cells: columns shared by the heads and the rows of a table.
//	cols := kit.NewColumns(kit.Col{Title: "Nom", Sort: "name"}, kit.Col{Title: "Échéance", Width: look.DateColumn, Right: true})
//	head := kit.NewSortHead(cols, func(sort string) {…}); head.SetSort("name", false); row := kit.NewCells(cols, a, b)
//
//	ActionRow: an action of the plan: tick box, title, why, who, date. Group: heading of a group of rows.
//	r := kit.NewActionRow(cols); r.Set(kit.ActionLine{Title: "Fixez votre prix", Who: "Maëlle", Weekday: "ven.", Date: "11 déc. 2026"})
//	kit.NewGroup("Diagnostic", "0 sur 4")
//
//	ChangeRow: old → new, with an icon that a click changes.
//	r := kit.NewChangeRow(cols); r.Set(kit.ChangeLine{Icon: look.IconCalendar, Act: true, Title: "Assurez-vous", OldDate: "11 déc.", NewDate: "8 févr."})
//
//	EditInPlace: a box over a text, to change it where it stands; Enter, Tab, a click beside it and a shortcut keep, Escape doesn't.
//	kit.EditInPlace(row.TitleOf(), "Fixez votre prix", onTyped, func(typed string, keep bool) {…})
//
//	TwoLines: name over place, in a cell; NewDue: the next date over its action, late, today or undated.
//	kit.NewTwoLines("Hervé Vidalenc", "Chaudes-Aigues"); d := kit.NewDue(); d.SetDue(kit.DueLate, "ven. 20 nov.", "Ouvrez un compte")
//
//	FigureTable: figures in rows, by year or alone; ↑↓←→ go from one to the next, Enter opens.
//	t := kit.NewFigureTable([]string{"2027", "2028"}, rows); t.OnPick = func(key string) {…}; t.OnOpen = func(key string) {…}; t.Pick("year1.net")
//
//	Tree: lines that rest under others, folded and unfolded by →←; Enter goes where one leads.
//	kit.NewTree(&kit.TreeNode{Label: "Cotisations", Value: "4 608,00 €", Notes: []string{"= 24 000,00 € × 19,2 %"}, Children: …})
//
// # Signs
//
//	Chip: stage with its six bars. Tag: « légal », « en retard de 4 jours », « fait le 8 décembre ».
//	kit.NewChip(2, "Diagnostic"); kit.NewTag(kit.TagLate, "en retard de 4 jours")
//
//	Alert: stop, care or info. Alerts orders several.
//	kit.NewAlert(kit.Stop, "Le financement n’est pas équilibré", "Il manque 3 200 €."); kit.Alerts(a, b)
//
//	NumberRow, NumberLine: label, figure, what it was, meaning, what it waits for, and how it is computed.
//	kit.NewNumberRow("Il vous resterait en 2027", "1 432 €", "par mois").Means("32 € de plus que votre besoin").Explain(lines); kit.NewNumberLine("Cotisations", "4 608 €")
//
//	Progress: a thin bar. kit.NewProgress(1, 11)
//
// # The window
//
//	Rail: icons and words, one place current; ↑↓ and Enter.
//	r := kit.NewRail(kit.RailItem{Key: "list", Word: "Dossiers", Icon: look.IconFolder}, kit.RailItem{…, Foot: true}); r.OnGo = func(key string) {…}; r.Set("list")
//
//	Tabs: « En cours 12 » as words, the current one with a yellow bar; ←→.
//	t := kit.NewTabs(kit.Tab{Key: "open", Word: "En cours", Count: 12}); t.OnChosen = func(key string) {…}; t.Set("open")
//
//	Steps: the interview's steps in groups with their progress; ↑↓ and Enter.
//	s := kit.NewSteps(groups...); s.OnGo = func(key string) {…}; s.Set("numbers")
//
//	Ask: the question before acting. The safe button is focused, Escape is safe, the focus returns.
//	kit.Ask(canvas, kit.Question{Title: "Clore le dossier de Jean ?", Lines: []string{"Vous pourrez le rouvrir."}, Safe: "Garder ouvert", Act: "Clore le dossier", OnAct: do})
//
//	Toast: what was done, with « Annuler »; the shell places it and counts its 8 seconds while it isn't Kept.
//	t := kit.NewToast("Dossier clos", undo)
//
//	Mark, Ridge: the buron, and the welcome screen's ridge. Leaf, Thumb, Pages: a page of paper on the screen; those of a document.
//	kit.NewMark(look.MarkSize, look.RailInk); kit.NewRidge(); v := kit.NewPages(); v.Picture = func(page int) image.Image {…}; v.SetCount(14)
//
//	Empty, Loading: nothing yet; rows being read.
//	kit.NewEmpty("Aucun dossier pour l’instant", "Le premier entretien…", kit.Primary("Nouvel arrivant", do)); kit.NewLoading("Lecture du registre…", 8)
//
//	Overlay: any content over the window (command palette, list of keys); Escape closes.
//	o := kit.NewOverlay(content, look.AskWidth, onClosed); o.Show(canvas); o.Close()
//
// # Charts
//
//	chart.Timeline: days on a line up to the target; ←→ walk its points, Enter opens one.
//	from, to := chart.Span(today, end); chart.NewTimeline(chart.Line{Today: today, From: from, To: to, Points: points})
//
//	chart.New: a chart of app/chart; ←→ Home End walk its points, said in the status line. WithTable adds title, note and table.
//	c := chart.Bars{Title: "L’argent en caisse", Bars: months}.Chart(); kitchart.New(c).Plot(look.PlotLow); kitchart.WithTable(c)
//
// # Tests
//
//	Outline: what a screen says, in Tab order, as lines: label, field, value, error.
//	kit.Outline(page.Content())
package kit
