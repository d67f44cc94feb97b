package words

import "github.com/buron-cantal/buron/data/figure"

// companyFigures are the words of the rules of a company and of a sole trader
// taxed on the real profit.
var companyFigures = merged(financingFigures, forecastFigures, companyCashFigures)

var financingFigures = merged(map[string]figureWords{
	"financing.formalities":     {label: "Frais de formalités", rule: "Le montant que vous connaissez, sinon le tarif de la forme choisie."},
	"financing.working_capital": {label: "Besoin en fonds de roulement", rule: "Ce que les clients doivent encore, moins ce qui est dû aux fournisseurs, TVA comprise, sur 360 jours."},
	"financing.needs":           {label: "Besoins du départ", rule: "Les formalités, ce qu’il faut payer et le besoin en fonds de roulement."},
	"financing.resources":       {label: "Ressources du départ", rule: "Tout ce qui paiera le départ, sauf les financements refusés."},
	"financing.gap":             {label: "Écart entre ressources et besoins", rule: "Les ressources moins les besoins."},
	"financing.balanced": {
		label: "Plan de financement", rule: "Il est équilibré quand les ressources couvrent les besoins.",
		said: labels{"true": "équilibré", "false": "non équilibré"},
	},
	"financing.own_funds":         {label: "Apport personnel", rule: "Le capital et les comptes courants."},
	"financing.honour_loans":      {label: "Prêts d’honneur", rule: "La somme des prêts d’honneur."},
	"financing.bank_loans":        {label: "Prêts bancaires", rule: "La somme des prêts bancaires."},
	"financing.own_share":         {label: "Part d’apport personnel", rule: "Le capital et les comptes courants, rapportés aux ressources."},
	"financing.honour_loan_share": {label: "Part des prêts d’honneur", rule: "Les prêts d’honneur, rapportés aux ressources."},
	"bank_rule.own_funds":         {label: "Prêt bancaire mesuré à l’apport", rule: "Une banque prête rarement plus que ce que vous apportez : un usage, pas une loi.", said: usualOrNot},
	"bank_rule.honour_loan_share": {label: "Part usuelle des prêts d’honneur", rule: "Un usage des fonds de prêt d’honneur, pas une loi : il varie de l’un à l’autre.", said: usualOrNot},
	"bank_rule.bank_loan":         {label: "Prêt bancaire qui accompagne le prêt d’honneur", rule: "Un usage des fonds de prêt d’honneur, pas une loi : il varie de l’un à l’autre.", said: usualOrNot},

	"company.customers":      {label: "Ce que doivent les clients", rule: "Le chiffre d’affaires avec sa TVA, pour les jours de délai des clients."},
	"company.suppliers":      {label: "Ce qui est dû aux fournisseurs", rule: "Les achats avec leur TVA, pour les jours de délai des fournisseurs."},
	"company.loan_monthly":   {label: "Mensualité[, {label}]", rule: "La mensualité constante qui rembourse le prêt et ses intérêts."},
	"company.loan_interest":  {label: "Intérêts[, {label}][, {year}]", rule: "Chaque mois, ce qui reste dû au taux du prêt ; arrondi, puis ajouté sur l’année."},
	"company.loan_principal": {label: "Capital remboursé[, {label}][, {year}]", rule: "La part des mensualités qui rembourse le prêt, ajoutée sur l’année."},
	"company.loan_total_interest": {
		label: "Intérêts en tout[, {label}]",
		rule:  "Chaque mois, ce qui reste dû au taux du prêt ; arrondi, puis ajouté.",
	},
	"company.loan_last":            {label: "Dernière mensualité[, {label}]", rule: "Elle solde ce que les arrondis ont laissé."},
	"company.instalment":           {label: "Mensualité {n}[, {label}]", rule: "Les intérêts du mois et le capital remboursé."},
	"company.instalment_interest":  {label: "Intérêts de la mensualité {n}[, {label}]", rule: "Ce qui restait dû, au taux du mois."},
	"company.instalment_principal": {label: "Capital de la mensualité {n}[, {label}]", rule: "La mensualité, moins ses intérêts."},
	"company.instalment_balance":   {label: "Reste dû après la mensualité {n}[, {label}]", rule: "Ce qui restait dû, moins le capital remboursé."},
}, loanFigures("loan.honour_loan.", "Prêt d’honneur"), loanFigures("loan.bank_loan.", "Prêt bancaire"))

// usualOrNot says whether a plan follows what banks and funds usually ask.
var usualOrNot = labels{"true": "suivi", "false": "à discuter"}

// loanFigures are the words of the loans of one kind, added up.
func loanFigures(prefix, loan string) map[string]figureWords {
	return map[string]figureWords{
		prefix + "monthly":         {label: loan + ", mensualité", rule: "La mensualité constante qui rembourse le prêt et ses intérêts."},
		prefix + "year1_interest":  {label: loan + ", intérêts de la première année", rule: "Les intérêts des douze premières mensualités."},
		prefix + "year1_principal": {label: loan + ", capital remboursé la première année", rule: "La part de capital des douze premières mensualités."},
		prefix + "total_interest":  {label: loan + ", intérêts en tout", rule: "Les intérêts de toutes les mensualités."},
		prefix + "last":            {label: loan + ", dernière mensualité", rule: "Elle solde ce que les arrondis ont laissé."},
	}
}

var forecastFigures = map[string]figureWords{
	"year1.margin_rate":    {label: "Taux de marge", rule: "La part des ventes que les achats n’absorbent pas."},
	"yearN.margin":         {label: "Marge[ {in}]", rule: "Le chiffre d’affaires, moins ce qu’absorbent les achats."},
	"yearN.depreciation":   {label: "Amortissements[ {in}]", rule: "Chaque investissement, partagé entre ses années d’usage."},
	"yearN.interest":       {label: "Intérêts[ {in}]", rule: "Les intérêts des emprunts payés dans l’année."},
	"yearN.fixed_costs":    {label: "Charges fixes[ {in}]", rule: "Les charges fixes de l’année, les amortissements et les intérêts."},
	"yearN.start_up_costs": {label: "Frais de démarrage[ {in}]", rule: "Les formalités et le petit matériel, payés au départ."},
	"yearN.pre_tax":        {label: "Résultat avant impôt[ {in}]", rule: "La marge, moins les charges fixes et les frais de démarrage."},
	"yearN.corporate_tax":  {label: "Impôt sur les sociétés[ {in}]", rule: "Le résultat, moins les pertes reportées, aux deux taux de l’impôt, à l’euro."},
	"company.net":          {label: "Résultat net[ {in}]", rule: "Le résultat, moins l’impôt de la société si elle en paie un."},
	"yearN.household_taxable": {
		label: "Bénéfice imposé avec le foyer[ {in}]",
		rule:  "Le résultat et la rémunération du dirigeant, qui s’ajoutent aux revenus de ceux qui possèdent l’entreprise : l’impôt dépend de leur foyer.",
	},
	"yearN.self_financing": {label: "Capacité d’autofinancement[ {in}]", rule: "Le résultat net et les amortissements, qui ne sortent pas de la caisse."},
	"yearN.repayments":     {label: "Remboursements d’emprunts[ {in}]", rule: "Le capital remboursé dans l’année."},
	"yearN.left_after_repayments": {
		label: "Reste après remboursements[ {in}]",
		rule:  "L’autofinancement et les frais de démarrage, déjà financés, moins les remboursements.",
	},

	"break_even.turnover":      {label: "Seuil de rentabilité", rule: "Les charges fixes de la première année, divisées par le taux de marge."},
	"break_even.share":         {label: "Seuil de rentabilité, part des ventes prévues", rule: "Le seuil, rapporté au chiffre d’affaires prévu."},
	"break_even.day":           {label: "Seuil de rentabilité atteint en", rule: "Le point mort : le nombre de jours de ventes qui couvre les charges fixes de l’année.", one: "jour", many: "jours"},
	"break_even.date":          {label: "Seuil de rentabilité atteint le", rule: "Le jour où les ventes atteignent le seuil ; le premier jour est celui du début."},
	"break_even.safety_margin": {label: "Marge de sécurité", rule: "Ce dont le chiffre d’affaires prévu dépasse le seuil."},

	"company.depreciation":           {label: "Amortissement[, {label}][, {year}]", rule: "Le prix, partagé entre les années d’usage ; la dernière solde les arrondis."},
	"company.director_contributions": {label: "Cotisations du dirigeant[ {in}]", rule: "La rémunération, au taux que vous avez noté, ou le montant noté."},
	"company.tax_base":               {label: "Base de l’impôt sur les sociétés[ {in}]", rule: "Le résultat, moins les pertes des années d’avant, sans descendre sous zéro."},
	"company.losses":                 {label: "Pertes à reporter[ {in}]", rule: "Les pertes des années d’avant que les résultats n’ont pas encore absorbées."},
}

var companyCashFigures = map[string]figureWords{
	"company.cash.month": {
		label: "En caisse[ au {to}| fin {month}]",
		rule:  "Ce qui restait le mois d’avant et ce qui est reçu, moins ce qui est payé dans le mois.",
	},
	"company.cash.receipts":      {label: "Reçu des clients[ du {from} au {to}| en {month}]", rule: "Le chiffre d’affaires avec sa TVA, quand le délai des clients est passé."},
	"company.cash.suppliers":     {label: "Payé aux fournisseurs[ du {from} au {to}| en {month}]", rule: "Les achats avec leur TVA, quand le délai des fournisseurs est passé."},
	"company.cash.costs":         {label: "Charges fixes payées[ du {from} au {to}| en {month}]", rule: "Les charges de l’année avec leur TVA, réparties également entre les mois."},
	"company.cash.loans":         {label: "Mensualités des emprunts[ du {from} au {to}| en {month}]", rule: "Ce que les emprunts demandent ce mois-là."},
	"company.cash.needs":         {label: "Achats du départ[ du {from} au {to}| en {month}]", rule: "Les formalités et ce qu’il faut payer au départ, TVA comprise ; la trésorerie de départ reste en caisse."},
	"company.cash.vat_collected": {label: "TVA reçue[ du {from} au {to}| en {month}]", rule: "La TVA de ce que les clients ont payé."},
	"company.cash.vat_deducted":  {label: "TVA payée[ du {from} au {to}| en {month}]", rule: "La TVA de ce qui a été payé."},
	"company.cash.vat":           {label: "TVA à verser[ du {from} au {to}| en {month}]", rule: "La TVA reçue le mois d’avant, moins celle qui a été payée et le crédit reporté."},
	"company.cash.vat_credit":    {label: "Crédit de TVA reporté[ au {to}| fin {month}]", rule: "La TVA payée qui dépasse celle qui a été reçue."},
	"company.cash.purchases":     {label: "Achats de l’année", rule: "Les achats notés, ou ce que la marge en compte s’il y en a plus."},
	"company.cash.costs_vat":     {label: "TVA des charges fixes"},
	"company.cash.needs_vat":     {label: "TVA des achats du départ"},
}

// companyOperations say how the operations of these rules are written.
var companyOperations = map[figure.Op]string{
	"break_even":     "{1} ÷ {2}",
	"break_even_day": "{1} × {2}, arrondi au jour suivant",
	"depreciation":   "{1} ÷ {2}, année {3}",
	"loan_monthly":   "mensualité de {1} à {2} par an sur {3} mois",
	"loan_last":      "dernière mensualité de {1} à {2} par an sur {3} mois de {4}",
	"loan_interest":  "intérêts de {1} à {2} par an sur {3} mois de {4}, année {5}",
	"loan_principal": "capital remboursé de {1} à {2} par an sur {3} mois de {4}, année {5}",
	"loan_all":       "intérêts de {1} à {2} par an sur {3} mois de {4}",
	"loan_paid":      "mensualité {5} de {1} à {2} par an sur {3} mois",
}
