package words

// Bank are the words of the figures for the bank.
var Bank = struct{ Activity, Takeover, Experience, Clients, Quotes, Sales, AfterAll, Honest string }{
	Activity: "Activité", Takeover: "reprise d’une entreprise", Experience: "Expérience du métier", Clients: "Clients", Quotes: "Devis signés",
	Sales: "Recettes prévues", AfterAll: "une fois tout payé",
	Honest: Typography("Ces prévisions reposent sur les réponses de la personne et sur les barèmes officiels ; elles ne sont ni garanties, ni certifiées. Le détail des calculs est dans son plan d’accompagnement."),
}
