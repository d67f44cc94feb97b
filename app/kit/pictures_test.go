//go:build pictures

// These draw the kit to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/parts go test -tags pictures -run Pictures ./app/kit
package kit_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/kit/chart"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/data/calendar"
)

var pictureDay = calendar.Date(2026, 11, 24)

func pictureToday() calendar.Day { return pictureDay }

func TestPictures(t *testing.T) {
	folder := os.Getenv("BURON_PICTURES")
	if folder == "" {
		t.Fatal("BURON_PICTURES says where to draw")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	sheets := map[string]func() (fyne.CanvasObject, func(fyne.Canvas)){
		"parts": partsSheet, "fields": fieldsSheet, "rows": rowsSheet, "window": windowSheet, "month": monthSheet, "list": listSheet,
	}
	for name, sheet := range sheets {
		for mode, file := range map[look.Mode]string{look.Light: "light", look.Dark: "dark"} {
			for _, scale := range []look.Scale{look.Normal, look.Larger} {
				app := test.NewTempApp(t)
				app.Settings().SetTheme(look.New(mode, scale))
				w := test.NewTempWindow(t, kit.NewGround(look.Sheet))
				w.SetPadded(false)
				w.Resize(fyne.NewSize(1440, 900))
				content, after := sheet()
				w.SetContent(content)
				w.Resize(fyne.NewSize(1440, 900))
				if after != nil {
					after(w.Canvas())
				}
				suffix := ""
				if scale != look.Normal {
					suffix = "-larger"
				}
				out, err := os.Create(filepath.Join(folder, name+"-"+file+suffix+".png"))
				if err != nil {
					t.Fatal(err)
				}
				if err := png.Encode(out, w.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
				out.Close()
			}
		}
	}
}

// at places an object on the sheet as the mock-up has it.
func at(c *fyne.Container, o fyne.CanvasObject, x, y, w float32) {
	s := look.TextScale()
	o.Move(fyne.NewPos(x*s, y*s))
	width := kit.NaturalWidth(o)
	if w > 0 {
		width = w * s
	}
	o.Resize(fyne.NewSize(width, kit.HeightFor(o, width)))
	c.Add(o)
}

func partsSheet() (fyne.CanvasObject, func(fyne.Canvas)) {
	c := container.NewWithoutLayout()
	nothing := func() {}
	focused := kit.Primary("Continuer", nothing).After(look.IconForward)
	at(c, kit.Section("Boutons"), 56, 44, 0)
	at(c, kit.Primary("Continuer", nothing).After(look.IconForward), 56, 88, 0)
	at(c, kit.Secondary("Ajouter une action", nothing).Before(look.IconPlus), 205, 88, 0)
	at(c, kit.Quiet("Retour", nothing), 433, 88, 0)
	at(c, focused, 56, 144, 0)
	at(c, kit.Note("le bouton qui a le focus"), 214, 154, 0)
	at(c, kit.Section("Champs"), 56, 220, 0)
	date := kit.NewDateField(pictureToday)
	date.SetDay(calendar.Date(2027, 1, 1))
	at(c, kit.NewField("Date visée", date), 56, 265, 500)
	post := kit.NewEntry().Width(look.DateWidth)
	post.SetText("1530")
	code := kit.NewField("Code postal", post)
	code.SetError("Cinq chiffres, par exemple 15300.")
	at(c, code, 56, 353, 500)
	acre := kit.NewYesNo()
	acre.Set(kit.Yes)
	at(c, kit.NewField("Allez-vous demander l’Acre ?", acre).Help("Elle réduit les cotisations au démarrage et n’est jamais automatique."), 56, 473, 560)
	at(c, kit.Section("Étapes du dossier"), 56, 602, 0)
	at(c, kit.Wrap(look.S12, kit.NewChip(1, "Accueil"), kit.NewChip(2, "Diagnostic"), kit.NewChip(3, "Préparation")), 56, 646, 500)
	at(c, kit.Wrap(look.S12, kit.NewChip(4, "Mise en œuvre"), kit.NewChip(5, "Démarrage"), kit.NewChip(6, "Suivi")), 56, 680, 500)
	at(c, kit.Wrap(look.S16, kit.NewTag(kit.TagPlain, "légal"), kit.NewTag(kit.TagLate, "en retard de 4 jours"), kit.NewTag(kit.TagDone, "fait le 8 décembre")), 56, 732, 500)

	at(c, kit.Section("Alertes"), 700, 44, 0)
	at(c, kit.Alerts(
		kit.NewAlert(kit.Info, "Barème 2026 reconduit", "Les taux de 2027 ne sont pas encore publiés."),
		kit.NewAlert(kit.Care, "TVA : proche du seuil en 2029", "36 000 €, soit 96 % de 37 500 €."),
		kit.NewAlert(kit.Stop, "Le financement n’est pas équilibré", "Il manque 3 200 €. N’engagez pas de dépense avant d’avoir comblé l’écart."),
	), 700, 88, 420)
	at(c, kit.Section("Rien encore"), 700, 608, 0)
	at(c, kit.NewEmpty("Aucun dossier pour l’instant", "Le premier entretien dure trois quarts d’heure. À la fin, vous imprimez un plan.",
		kit.Primary("Nouvel arrivant", nothing).Before(look.IconPlus)), 700, 654, 480)
	at(c, kit.NewToast("Dossier clos", nothing), 700, 812, 0)
	root := container.NewStack(kit.NewGround(look.Sheet), c)
	return root, func(canvas fyne.Canvas) { canvas.Focus(focused) }
}

func fieldsSheet() (fyne.CanvasObject, func(fyne.Canvas)) {
	amount := func(s string) *kit.Entry { e := kit.NewEuro("€"); e.SetText(s); return e }
	need := kit.NewEuro("€ par mois")
	need.SetText("1 400")
	sales := kit.NewYears([]string{"2027", "2028", "2029"}, amount("24 000"), amount("30 000"), amount("36 000"))
	salesField := kit.NewField("Chiffre d’affaires prévu, par année", sales).Help("En micro-entreprise : ce que vous pensez encaisser. En société : hors taxes.").AllowUnsure(func(bool) {})
	area := kit.NewArea()
	area.SetText("Un texte long qui se replie tout seul quand il arrive au bord de la boîte, et qui continue sur la ligne suivante.\nPuis un second paragraphe.")
	pick := kit.NewChoice([]kit.Option{{Value: "1", Word: "Télécentre de Murat"}, {Value: "2", Word: "Saint-Flour"}, {Value: "3", Word: "Aurillac"}, {Value: "4", Word: "Mauriac"}, {Value: "5", Word: "Riom-ès-Montagnes", Note: "15400"}})
	pick.Set("1")
	multi := kit.NewMulti([]kit.Option{{Value: "a", Word: "Bureau seul"}, {Value: "b", Word: "Salle de réunion"}, {Value: "c", Word: "Visioconférence"}, {Value: "d", Word: "Impression"}})
	multi.Set([]string{"a", "c"})
	table := kit.NewTableEditor(kit.TableColumn{Label: "Nom", Share: 2}, kit.TableColumn{Label: "Coût", Unit: "€"}, kit.TableColumn{Label: "Qui", Options: []kit.Option{{Value: "n", Word: "Maëlle"}}})
	table.SetRows([][]string{{"Ordinateur", "1 200", "n"}, {"Assurance", "350", ""}})
	unsure := kit.NewField("Ce que vous prélèverez chaque mois", kit.NewEuro("€ par mois")).AllowUnsure(func(bool) {})
	unsure.SetUnsure(true)
	startup := kit.NewEuro("€")
	startup.SetText("3 000")
	left := kit.NewForm(
		kit.NewField("Le revenu dont vous avez besoin chaque mois", need).Help("Ce qui doit arriver sur votre compte personnel pour vivre, impôt compris."),
		salesField,
		kit.Beside(kit.NewField("Argent disponible au démarrage", startup), unsure),
		kit.NewField("Votre projet en quelques phrases", area),
		kit.NewField("Votre télécentre", pick),
	)
	right := kit.NewForm(
		kit.NewField("Ce dont vous avez besoin", multi),
		kit.NewField("Dépenses de départ", table),
		kit.NewTick("Note privée, jamais imprimée", nil),
		kit.NewSummary("Il manque 2 réponses", kit.Jump{Word: "Code postal"}, kit.Jump{Word: "Date visée"}),
		kit.NewLoading("Lecture du registre…", 3),
	)
	page := kit.Row(look.S40, kit.Top(kit.Fixed(look.FormWidth, left)), kit.Top(kit.Fixed(look.FormWidth-60, right)))
	root := kit.Fill(look.Sheet, kit.NewScroll(kit.Pad(page, look.S40, look.S40, look.S40, look.S40)))
	return root, func(canvas fyne.Canvas) { canvas.Focus(sales.Entries()[2]) }
}

func rowsSheet() (fyne.CanvasObject, func(fyne.Canvas)) {
	cols := kit.NewColumns(kit.Col{Title: "Action", Inset: look.Indent}, kit.Col{Title: "Qui", Width: 120}, kit.Col{Title: "Échéance", Width: look.DateColumn, Right: true})
	lines := []kit.ActionLine{
		{},
		{Title: "Premier entretien", Who: "Élodie Fau", Weekday: "mar.", Date: "24 nov. 2026", Done: true},
		{},
		{Title: "Calculez le revenu dont votre foyer a besoin", Who: "Maëlle", Weekday: "mar.", Date: "8 déc. 2026", Chosen: true},
		{Title: "Diagnostic partagé", Who: "Élodie Fau", Weekday: "mar.", Date: "8 déc. 2026", Tag: "légal"},
		{Title: "Interrogez dix clients possibles", Who: "Maëlle", Weekday: "ven.", Date: "4 déc. 2026", ByHand: true},
		{Title: "Ouvrez un compte réservé à l’activité", Who: "Maëlle", Weekday: "ven.", Date: "20 nov. 2026", Late: true},
	}
	heading := map[int]string{0: "Accueil", 2: "Diagnostic"}
	type line struct {
		*fyne.Container
		group *kit.Group
		row   *kit.ActionRow
	}
	made := map[fyne.CanvasObject]line{}
	list := kit.NewList(func() kit.Line {
		l := line{group: kit.NewGroup("", ""), row: kit.NewActionRow(cols)}
		l.Container = kit.Stack(l.group, l.row)
		made[l.Container] = l
		return l.Container
	}, func(i int, o kit.Line) {
		l := made[o]
		if h, ok := heading[i]; ok {
			l.group.Set(h, "0 sur 4")
			l.group.Show()
			l.row.Hide()
			return
		}
		l.group.Hide()
		l.row.Show()
		l.row.Set(lines[i])
	})
	list.IsHeading = func(i int) bool { return heading[i] != "" }
	measure := kit.NewActionRow(cols)
	list.Height = func(i int, width float32) float32 {
		if heading[i] != "" {
			return look.GroupHead.Px()
		}
		measure.Set(lines[i])
		return measure.HeightFor(width)
	}
	list.Bleed = look.S40
	list.SetCount(len(lines), false)
	list.Inline()
	head := kit.NewHead(cols)

	card := kit.NewActionCard()
	card.Set(kit.ActionLine{Title: "Interrogez dix clients possibles", Why: "Dix conversations réelles en disent plus que dix heures de recherches.", Who: "Maëlle", Weekday: "ven.", Date: "4 déc."})
	from, to := chart.Span(pictureDay, calendar.Date(2027, 4, 10))
	points := []chart.Point{
		{Day: calendar.Date(2027, 1, 1), Kind: chart.Target, Date: "1er janv.", Name: "Début d’activité", Sentence: "1er janvier 2027 : début d’activité"},
		{Day: calendar.Date(2026, 12, 22), Date: "22 déc.", Name: "Immatriculation", Sentence: "22 décembre : immatriculez l’activité"},
		{Day: calendar.Date(2027, 3, 2), Kind: chart.Legal, Date: "2 mars", Name: "Acre, délai légal", Sentence: "2 mars : demandez l’Acre (date fixée par la loi)"},
		{Day: calendar.Date(2027, 4, 1), Date: "1er avril", Name: "Point à trois mois", Sentence: "1er avril : point à trois mois"},
	}
	for _, day := range []int{4, 8, 11, 15, 17, 24} {
		points = append(points, chart.Point{Day: calendar.Date(2026, 12, day), Sentence: "une action"})
	}
	points = append(points, chart.Point{Day: calendar.Date(2026, 11, 20), Kind: chart.Late}, chart.Point{Day: calendar.Date(2026, 11, 18), Kind: chart.Done})
	line1 := chart.NewTimeline(chart.Line{
		Today: pictureDay, From: from, To: to, TodayNote: "premier entretien", Points: points,
		Then: "Ensuite : point à six mois le 1er juillet, bilan à un an le 3 janvier 2028",
	})
	due := kit.NewDue()
	due.SetDue(kit.DueLate, "ven. 20 nov.", "Ouvrez un compte réservé à l’activité")
	today := kit.NewDue()
	today.SetDue(kit.DueToday, "aujourd’hui", "Vérifiez la connexion à l’adresse")
	people := kit.NewColumns(kit.Col{Title: "Nom", Sort: "name"}, kit.Col{Title: "Étape", Width: 200}, kit.Col{Title: "Date visée", Width: 120, Sort: "target"}, kit.Col{Title: "Prochaine échéance", Width: 300, Sort: "due"})
	sort := kit.NewSortHead(people, func(string) {})
	sort.SetSort("due", false)
	who := kit.NewCells(people, kit.NewTwoLines("Hervé Vidalenc", "Chaudes-Aigues"), kit.NewChip(5, "Démarrage"), kit.Body("02/11/2026"), due)
	who2 := kit.NewCells(people, kit.NewTwoLines("Julien Ferrand", "Murat"), kit.NewChip(4, "Organisation"), kit.Body("15/02/2027"), today)
	page := kit.Column(look.S16, line1, sort, who, who2, head, list, card,
		kit.NewTabs(kit.Tab{Key: "a", Word: "En cours", Count: 12}, kit.Tab{Key: "b", Word: "Sans nouvelles", Count: 2}, kit.Tab{Key: "c", Word: "Terminés", Count: 31}))
	return kit.Fill(look.Sheet, kit.NewScroll(kit.Pad(page, look.S24, look.S40, look.S24, look.S40))), nil
}

func windowSheet() (fyne.CanvasObject, func(fyne.Canvas)) {
	rail := kit.NewRail(kit.RailItem{Key: "today", Word: "Aujourd’hui", Icon: look.IconToday}, kit.RailItem{Key: "list", Word: "Dossiers", Icon: look.IconFolder}, kit.RailItem{Key: "n", Word: "Réseau", Icon: look.IconPeople}, kit.RailItem{Key: "b", Word: "Bilans", Icon: look.IconChart},
		kit.RailItem{Key: "find", Word: "Chercher", Icon: look.IconSearch, Foot: true}, kit.RailItem{Key: "set", Word: "Réglages", Icon: look.IconSettings, Foot: true})
	rail.Set("list")
	steps := kit.NewSteps(
		kit.StepGroup{Word: "Faire connaissance", Steps: []kit.Step{{Key: "1", Word: "Vous", Answered: 3, Asked: 3}, {Key: "2", Word: "Vos attaches et vos habitudes, qui ont un titre fort long", Answered: 1, Asked: 3}}},
		kit.StepGroup{Word: "Votre projet", Steps: []kit.Step{{Key: "3", Word: "Vos chiffres", Answered: 3, Asked: 6}, {Key: "4", Word: "Le financement du départ", Asked: 5}}},
	)
	steps.Set("3")
	panel := kit.Pad(kit.Column(
		look.S12,
		kit.Heading("Ce que disent vos réponses"),
		kit.NewNumberRow("Il vous resterait en 2027", "1 432 €", "par mois").Means(true, "32 € de plus que votre besoin").Explain("24 000 − 4 608"),
		kit.NewNumberLine("Cotisations en 2027", "4 608 €"),
		kit.NewNumberLine("Contribution formation", "48 €"),
		kit.NewAlert(kit.Care, "TVA : proche du seuil en 2029", "36 000 €, soit 96 % de 37 500 €."),
		kit.NewAlert(kit.Info, "Barème 2026 reconduit", ""),
	), look.S32, look.S28, look.S32, look.S28)
	sheet := kit.Frame(nil, kit.NewScroll(kit.Pad(kit.Column(
		look.S16,
		kit.Title("Vos chiffres"), kit.Soft("Des ordres de grandeur prudents valent mieux que des espoirs précis."),
		kit.NewPairs(kit.Pair{Label: "Rendez-vous", Value: "mar. 8 déc. à 10 h", Under: "Télécentre de Murat"}, kit.Pair{Label: "Pièces", Value: "1 reçue sur 11", With: kit.NewProgress(1, 11)}),
		kit.NewBullet(look.IconAlert, look.Care, "Vous ne connaissez pas encore l’hiver ici : prévoyez un séjour entre novembre et mars avant de vous engager."),
		kit.NewLink("Voir les 31 actions du plan", nil), kit.NewBack("Dossiers", nil),
	), look.S28, look.S40, look.S28, look.S40)),
		kit.Column(0, kit.NewLine(), kit.Pad(kit.Row(look.S16, kit.Quiet("Vos droits et vos aides", nil).Before(look.IconBack), kit.Spacer(), kit.Primary("Continuer", nil).After(look.IconForward).Key("Ctrl + Entrée")), look.S16, look.S40, look.S16, look.S40)))
	split := kit.NewSplit(sheet, panel, look.PanelNarrow)
	split.Steps = steps
	root := kit.Fill(look.Page, kit.Stack(container.NewBorder(nil, nil, rail, nil, split)))
	return root, func(c fyne.Canvas) {
		kit.Ask(c, kit.Question{Title: "Clore le dossier de Jean-Noël Puech ?", Lines: []string{"Il sera rangé dans « Terminés ». Vous pourrez le rouvrir. Aucune réponse n’est effacée."}, Safe: "Garder ouvert", Act: "Clore le dossier"})
	}
}

func monthSheet() (fyne.CanvasObject, func(fyne.Canvas)) {
	date := kit.NewDateField(pictureToday)
	date.SetDay(calendar.Date(2026, 11, 27))
	form := kit.NewForm(kit.NewField("Date visée", date), kit.NewField("Autre", kit.NewEntry()))
	return kit.Fill(look.Sheet, kit.NewScroll(kit.Margins(form, look.S40, look.S40))), func(c fyne.Canvas) {
		c.Focus(date.First())
		date.First().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
}

func listSheet() (fyne.CanvasObject, func(fyne.Canvas)) {
	var options []kit.Option
	for _, name := range []string{"Allanche", "Aurillac", "Mauriac", "Murat", "Massiac", "Pierrefort", "Riom-ès-Montagnes", "Saint-Flour", "Salers", "Vic-sur-Cère"} {
		options = append(options, kit.Option{Value: name, Word: name, Note: "15"})
	}
	choice := kit.NewChoice(options)
	choice.Set("Murat")
	form := kit.NewForm(kit.NewField("Votre télécentre", choice), kit.NewField("Autre", kit.NewEntry()))
	return kit.Fill(look.Sheet, kit.NewScroll(kit.Margins(form, look.S40, look.S40))), func(c fyne.Canvas) {
		c.Focus(choice.First())
		choice.First().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
}
