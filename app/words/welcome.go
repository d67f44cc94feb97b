package words

// The welcome screen, at the first start.
const (
	WelcomeTitle     = "Bonjour"
	WelcomeIntro     = "Trois renseignements, une seule fois. Ils figureront en tête des plans imprimés."
	WelcomePromise   = "Accueillir, préparer, suivre."
	WelcomeOffline   = "Sur cet ordinateur, sans connexion."
	WelcomeName      = "Votre prénom et votre nom"
	WelcomeNameError = "Écrivez votre prénom et votre nom, par exemple Élodie Fau."
	WelcomePlace     = "Votre télécentre"
	WelcomePlaceHint = "Le télécentre où vous recevez. Vous pourrez en changer dans Réglages."
	WelcomePhone     = "Téléphone où vous joindre"
	WelcomePhoneHelp = "Facultatif. Il sera écrit sur le plan remis à la personne."
	WelcomeBegin     = "Commencer"
	WelcomeMaking    = "Création du registre…"
	WelcomeDemo      = "Essayer avec des dossiers fictifs"
	WelcomeOneFile   = "Tout reste dans un seul fichier, sur cet ordinateur. Rien n’est envoyé."
	WelcomeWhere     = "Où sont mes données"
	WelcomeFailed    = "Le registre n’a pas pu être créé"
	WelcomeFolder    = "Dossier du registre"
	WelcomeFolderTip = "Le chemin d’un dossier de cet ordinateur où vous pouvez écrire."
	WelcomeFolderBad = "Écrivez un chemin complet, par exemple /home/elodie/Documents."
)

// WelcomeFile says where the register will be.
func WelcomeFile(path string) string { return "Votre registre sera le fichier " + path }
