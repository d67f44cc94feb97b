package words

// SuitePages are the names of the pages of each document of the suite, in the
// preview's column.
var SuitePages = struct{ Summary, Sheet, Slip, Documents, Bank, Letter, Course, Attendance, Certificate, Privacy, Questionnaire, Envelope string }{
	"Mes pas", "Fiche", "Rendez-vous", "Pièces", "Banque", "Lettre", "Formation", "Émargement", "Certificat", "Données", "Questions", "Adresse",
}

// Suite are words that several documents of the suite share.
var Suite = struct {
	On, For, With, Colon, ToBring, Hindered, Person string
}{
	On: "le", For: "Pour", With: "Avec", Colon: "\u00a0: ",
	ToBring: "J’apporte", Hindered: Typography("Un empêchement ?"), Person: "La personne accompagnée",
}

// NextSteps is the title over the next n things to do.
func NextSteps(n int) string {
	switch n {
	case 3:
		return "Mes trois prochains pas"
	case 2:
		return "Mes deux prochains pas"
	case 1:
		return "Mon prochain pas"
	}
	return "Mes prochains pas"
}
