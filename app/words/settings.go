package words

import (
	"strings"
	"time"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// The sections of the settings and their groups.
const (
	SettingsTitle   = RailSettings
	SettingsReading = "Lecture des réglages…"

	GroupData    = "Vos données"
	GroupScreen  = "Cet écran"
	GroupCentre  = "Le télécentre"
	GroupProgram = "Le programme"

	SectionData      = "Où sont mes données"
	SectionTrash     = TrashTitle
	SectionDemo      = DemoTitle
	SectionDisplay   = "Texte et couleurs"
	SectionKeys      = KeysTitle
	SectionStructure = "Vous et le télécentre"
	SectionContacts  = "Contacts"
	SectionNetwork   = "Télécentres"
	SectionAdvisers  = "Conseillers à vérifier"
	SectionAbout     = "À propos"
)

// Where the data are.
const (
	DataFile      = "Fichier"
	DataSize      = "Taille"
	DataBackup    = "Sauvegarde"
	DataBackups   = "Copies"
	DataElsewhere = "Ailleurs"

	BackupNever     = "aucune pour l’instant"
	BackupWhole     = "Elle contient tout ce qui est enregistré."
	BackupBehind    = "Elle ne contient pas ce qui a été enregistré depuis."
	ElsewhereNever  = "aucune copie sur une clé ou un partage"
	OpenFolder      = "Ouvrir le dossier"
	BackingUp       = "Sauvegarde et vérification…"
	BackupFailed    = "La sauvegarde n’a pas été faite"
	RegisterIsHere  = "Tout reste dans ce fichier, sur cet ordinateur. Rien n’est envoyé."
	ElsewhereTitle  = "Copier sur une clé ou un partage"
	ElsewhereIntro  = "Si l’ordinateur tombe en panne ou disparaît, seule une copie faite ailleurs reste."
	ElsewhereFolder = "Dossier de la copie"
	ElsewhereHelp   = "Le chemin complet, par exemple /media/elodie/CLE ou E:\\Buron."
	ElsewhereButton = "Copier dans ce dossier"
	Copying         = "Copie et vérification…"
	CopyPulled      = "La copie n’est pas terminée. Rebranchez la clé, puis recommencez."
	CopyFailed      = "La copie n’a pas été faite"

	FolderMissing  = "Écrivez le chemin du dossier."
	FolderRelative = "Écrivez le chemin complet, par exemple /media/elodie/CLE ou E:\\Buron."
	FolderNotThere = "Ce dossier n’existe pas. Branchez la clé, ou corrigez le chemin."
	FolderBeside   = "Ce dossier est celui du registre. Choisissez une clé, ou un dossier d’un autre ordinateur."
)

// Going back to a copy.
const (
	RestoreTitle     = "Rétablir une copie"
	RestoreIntro     = "Le registre d’aujourd’hui est gardé à côté, sous un autre nom."
	RestorePick      = "Sauvegarde"
	RestorePickHelp  = "De la plus récente à la plus ancienne."
	RestoreNone      = "Aucune sauvegarde dans ce dossier pour l’instant."
	RestoreFile      = "Ou une copie faite ailleurs"
	RestoreFileHelp  = "Le chemin complet du fichier, par exemple /media/elodie/CLE/registre.buron."
	RestoreFileWrong = "Écrivez le chemin complet du fichier."
	RestoreLooking   = "Lecture de la copie…"
	RestoreButton    = "Rétablir cette copie"
	RestoreChoose    = "Choisissez d’abord une copie."
	RestoreUnread    = "Cette copie ne peut pas être rétablie"
	RestoreSafe      = "Garder le registre"
	RestoreBody      = "Ce qui a été enregistré depuis cette copie n’y sera pas. Le registre d’aujourd’hui est gardé à côté, sous un autre nom."

	HoldsDossiers = "Contient"
	HoldsLast     = "Dernier geste"
	HoldsNewest   = "Les derniers"
	HoldsNothing  = "aucun"
)

// How the screen looks.
const (
	TextSize     = "Taille du texte"
	TextSizeHelp = "Appliquée tout de suite, à tout le programme."
	TextNormal   = "Normal"
	TextLarge    = "Grand"
	TextLarger   = "Très grand"
	Colours      = "Couleurs"
	ColoursLight = "Claires"
	ColoursDark  = "Sombres"
	ColoursOwn   = "Comme l’ordinateur"
)

// Who welcomes.
const (
	StructureIntro   = "Ces lignes sont imprimées sur les plans. Celle qui est vide n’y figure pas."
	StructureAdviser = "Votre prénom et votre nom"
	StructurePlace   = "Télécentre où vous recevez"
	StructurePhone   = "Téléphone"
	StructureHours   = "Horaires"
	StructureHelp    = "Par exemple\u00a0: du lundi au vendredi, de 9\u00a0h à 12\u00a0h et de 14\u00a0h à 17\u00a0h."
	StructureEmail   = "Adresse électronique"
	StructureOfficer = "Délégué à la protection des données"
	StructureWho     = "Un nom, un service ou une adresse\u00a0: où demander à lire, corriger ou effacer ses données."

	LogoTitle    = "Le logo"
	LogoIntro    = "Il est imprimé en tête des documents, à la place du dessin de Buron."
	LogoShown    = "le logo imprimé"
	LogoFile     = "Fichier du logo"
	LogoHelp     = "Le chemin d’une image PNG, JPEG ou SVG, par exemple /home/elodie/Images/logo.png. Une copie en est gardée."
	LogoPath     = "Écrivez le chemin complet d’un fichier, par exemple /home/elodie/Images/logo.png."
	LogoTake     = "Prendre ce logo"
	LogoReading  = "Lecture de l’image…"
	LogoRemove   = "Retirer le logo"
	KeptButWrong = "C’est gardé tel quel."
	NotKeptYet   = "Ce qui était enregistré reste en place."
	FoundAgain   = "Texte retrouvé, pas encore enregistré."
)

// The contacts of the guides.
const (
	ContactsIntro     = "Qui tient chaque rôle près de chez vous. Ces contacts sont imprimés à la fin des plans."
	ContactsHeadRole  = "Rôle"
	ContactsHeadWho   = "Qui"
	ContactsHeadCheck = "Vérifié le"
	ContactNobody     = "à renseigner"
	ContactUnchecked  = "jamais"
	ContactName       = "Nom ou service"
	ContactPhone      = "Téléphone"
	ContactHours      = "Horaires"
	ContactChecked    = "Vérifié le"
	ContactToday      = "Vérifié aujourd’hui"
)

// The network.
const (
	NetworkIntro      = "Les lieux où l’on peut travailler. Tout se modifie et se retire\u00a0: le réseau d’origine est à vérifier."
	NetworkEmpty      = "Aucun télécentre"
	NetworkEmptyBody  = "Ajoutez celui où vous recevez."
	NetworkAdd        = "Ajouter un télécentre"
	NetworkAddThis    = "Ajouter"
	NetworkRemove     = "Retirer du réseau"
	NetworkRemoveBody = "Les dossiers gardent son nom et leur numéro. «\u00a0Annuler\u00a0» le remet en place."
	NetworkRemoveSafe = "Garder"
	NetworkHeadName   = "Télécentre"
	NetworkHeadPhone  = "Téléphone"
	NetworkHeadState  = "État"
	ToCheck           = "à vérifier"

	CentreName        = "Nom"
	CentreNameMissing = "Écrivez le nom du télécentre."
	CentreNameTaken   = "Un autre télécentre porte ce nom."
	CentreCode        = "Code"
	CentreCodeHelp    = "De deux à six lettres, au début des numéros des dossiers ouverts là."
	CentreCodeWrong   = "De deux à six lettres sans accent, par exemple MUR. CAN est réservé."
	CentreCodeTaken   = "Un autre télécentre a ce code."
	CentreCommune     = "Commune"
	CentrePhone       = "Téléphone"
	CentreEmail       = "Adresse électronique"
	CentreHours       = "Horaires"
	CentreEquipment   = "Équipement"
	CentreSpecialties = "Spécialités"
	CentreTariffs     = "Tarifs"
	CentreTariffsHelp = "Une formule laissée vide n’est pas proposée. Sans aucun tarif, ceux de Murat servent de repère."
	CentreHalfDay     = "Demi-journée"
	CentreDay         = "Journée"
	CentreWeek        = "Semaine"
	CentreMonth       = "Mois"
	CentreSource      = "Source"
	CentreSourceHelp  = "D’où viennent ces renseignements."
	CentreToCheck     = "À vérifier"
)

// Advisers whose name came with a file.
const (
	AdvisersIntro   = "Ces noms ont été donnés dans un dossier. Confirmez ceux qui sont justes."
	AdvisersNone    = "Tous les conseillers connus sont vérifiés."
	AdviserConfirm  = "Confirmer"
	TrashOpen       = "Ouvrir la corbeille"
	DemoTry         = WelcomeDemo
	DemoIntro       = "Un autre registre s’ouvre, rempli de personnes inventées. Le vôtre reste fermé et intact."
	DemoOpening     = "Ouverture des dossiers fictifs…"
	DemoFailed      = "Les dossiers fictifs n’ont pas pu être ouverts"
	LicencesSection = "Licences"
	LicencesIntro   = "Ce qui est livré avec le programme, et à quelles conditions."
	AboutVersion    = "Version"
	AboutBuild      = "Construction"
	AboutGo         = "Go"
	AboutFyne       = "Fyne"
	AboutSQLite     = "SQLite"
)

// BackupAt says when the last verified copy was made: « mardi 24 novembre à
// 9 h 12, vérifiée ».
func BackupAt(at time.Time) string { return Moment(at) + ", vérifiée" }

// FileSize is the size of a file: « 482 ko », « 1,2 Mo ».
func FileSize(bytes int64) string {
	const kilo = 1000
	switch {
	case bytes < kilo*kilo:
		return Number(int((bytes+kilo-1)/kilo)) + text.NoBreak + "ko"
	case bytes < kilo*kilo*kilo:
		return tenths(bytes, kilo*kilo) + text.NoBreak + "Mo"
	}
	return tenths(bytes, kilo*kilo*kilo) + text.NoBreak + "Go"
}

// tenths is a number of units with one decimal, left out when it is zero.
func tenths(n, unit int64) string {
	t := (n*10 + unit/2) / unit
	if t%10 == 0 {
		return Number(int(t / 10))
	}
	return Number(int(t/10)) + "," + Number(int(t%10))
}

// CopiedTo says where a verified copy was put.
func CopiedTo(file string) string { return Typography("Copie vérifiée : ") + file }

// RestoreAsk asks before a copy takes the register's place.
func RestoreAsk(of string) string {
	return "Remplacer le registre par la copie " + of + Typography(" ?")
}

// RestoreOf names a copy by its moment, or by its file.
func RestoreOf(at time.Time, file string) string {
	if at.IsZero() {
		return Typography("« ") + file + Typography(" »")
	}
	return "du " + Moment(at)
}

// HoldsLastAt is the moment of the last change that a copy holds.
func HoldsLastAt(at time.Time) string {
	if at.IsZero() {
		return HoldsNothing
	}
	return LongDay(calendar.Of(at)) + " à " + Clock(at)
}

// HoldsCount is « 12 dossiers ».
func HoldsCount(n int) string { return Count(n, "dossier", "dossiers") }

// HoldsNumbers lists the newest dossiers of a copy.
func HoldsNumbers(numbers []string) string {
	if len(numbers) == 0 {
		return HoldsNothing
	}
	return strings.Join(numbers, ", ")
}

// InTrashCount says how many dossiers rest in the trash.
func InTrashCount(n int) string {
	if n == 0 {
		return "Elle est vide. " + TrashEmptyBody
	}
	return upper(Count(n, "dossier y repose", "dossiers y reposent")) + ". " + TrashWhere
}

// RemoveCentreAsk asks before a télécentre leaves the network.
func RemoveCentreAsk(name string) string {
	return "Retirer " + excerpt(name) + " du réseau" + Typography(" ?")
}

// CentreRemoved says that a télécentre left the network.
func CentreRemoved(name string) string { return excerpt(name) + Typography(" : retiré du réseau") }

// AdviserConfirmed says that a name was checked.
func AdviserConfirmed(name string) string { return excerpt(name) + Typography(" : vérifié") }

// ConfirmAdviser is the button that confirms a name.
func ConfirmAdviser(name string) string { return AdviserConfirm + " " + excerpt(name) }
