package words

import (
	"strings"
	"unicode/utf8"

	"github.com/buron-cantal/buron/data"
)

// The words of the page that shows the paper.
const (
	PreviewTitle    = "Aperçu et impression"
	PreviewSave     = "Enregistrer en PDF"
	PreviewOpen     = "Ouvrir pour imprimer"
	PreviewWeb      = "Page web pour téléphone"
	PreviewLaying   = "Mise en page…"
	PreviewPages    = "Pages"
	PreviewPrinted  = "Ce qui sera imprimé"
	PreviewLarge    = "Grands caractères"
	PreviewDraft    = "Marquer «\u00a0projet\u00a0»"
	PreviewFolder   = "Enregistrer dans"
	PreviewTip      = "Le chemin d’un dossier de cet ordinateur ou d’une clé."
	PreviewBad      = "Écrivez le chemin complet d’un dossier, par exemple /home/elodie/Documents."
	PreviewMissing  = "Il manque encore"
	PreviewFailed   = "Le plan n’a pas pu être mis en page"
	PreviewUnsaved  = "Le plan n’est pas enregistré"
	PreviewPrivate  = "Les notes privées ne s’impriment jamais."
	PreviewLarger   = "Agrandir la page"
	PreviewSmaller  = "Réduire la page"
	PreviewWhole    = "Montrer la page entière"
	PreviewWide     = "Montrer la page en largeur"
	PreviewBlank    = "Un carré vide est imprimé à leur place."
	PreviewBlankSee = "Voir où"
	PreviewNothing  = "Ce dossier est incomplet\u00a0: le plan dit ce qui manque."
)

// The search in the pages, and how they are shown.
const (
	FindHint     = "Chercher"
	FindStart    = "Chercher dans les pages"
	FindNext     = "Aller au passage suivant"
	FindBefore   = "Aller au passage précédent"
	FoundNowhere = "Introuvable"

	SideOne   = "Une page"
	SideTwo   = "Deux pages"
	SideMany  = "Côte à côte"
	SizePage  = "Page entière"
	SizeWidth = "Largeur"
)

// FoundAt is the place found that one is at, among all: « 3 sur 12 ».
func FoundAt(at, of int) string { return Done(at, of) }

// SizePercent is a size of pages in percent of the paper’s.
func SizePercent(percent int) string { return Number(percent) + "\u00a0%" }

// PreviewCount says how long the plan is: « 14 pages, 31 actions ».
func PreviewCount(pages, actions int) string {
	return Count(pages, "page", "pages") + ", " + Count(actions, "action", "actions")
}

// PreviewWhere is the page on screen among all.
func PreviewWhere(page, of int) string { return "page " + Done(page, of) }

// PreviewLeaf is the caption of a small page: « 1 À faire ».
func PreviewLeaf(n int, name string) string { return strings.TrimSpace(Number(n) + " " + name) }

// PreviewUnprintable says how many characters no glyph could show.
func PreviewUnprintable(n int) string {
	return Count(n, "caractère ne sera pas imprimé", "caractères ne seront pas imprimés")
}

// Unprintable says it of a dossier's document, when its pages aren't looked at:
// « MUR-2026-0004 : 3 caractères ne seront pas imprimés. » Number is "" for a
// document of nobody.
func Unprintable(number string, n int) string {
	return ofDossier(number, PreviewUnprintable(n)+".")
}

// PreviewSaved says where the plan went.
func PreviewSaved(path string) string { return "Plan enregistré : " + path }

// PlanFile is the name of a plan's file: « Plan MUR-2026-0001 Maëlle L’Hélias ».
// What a file's name can't hold becomes a space.
func PlanFile(d data.Dossier) string { return fileOf("Plan", d) }

// fileOf is the name of a document's file.
func fileOf(what string, d data.Dossier) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return ' '
		}
		return r
	}, what+" "+d.Project.Number+" "+d.Newcomer.Name())
	return wholeWords(strings.Join(strings.Fields(name), " "))
}

// longestName is as many bytes as the name of a file may have here: systems
// take 255, some of them with the folder, and an ending and « , version 12 (3) »
// may follow.
const longestName = 180

// wholeWords cuts a name that is too long for a file after a word, or else
// after a letter.
func wholeWords(name string) string {
	if len(name) <= longestName {
		return name
	}
	end := longestName
	for !utf8.RuneStart(name[end]) {
		end--
	}
	if space := strings.LastIndexByte(name[:end+1], ' '); space > end/2 {
		end = space
	}
	return name[:end]
}
