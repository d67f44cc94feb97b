package words

import "github.com/buron-cantal/buron/data/figure"

// companyFigures are the words of the rules of a company and of a sole trader
// taxed on the real profit.
var companyFigures = map[string]figureWords{
	"financing.formalities":     {label: "Frais de formalités", rule: "Le montant que vous connaissez, sinon le tarif de la forme choisie."},
	"financing.working_capital": {label: "Besoin en fonds de roulement", rule: "Ce que les clients doivent encore, moins ce qui est dû aux fournisseurs, TVA comprise, sur 360 jours."},
	"financing.needs":           {label: "Besoins du départ", rule: "Les formalités, ce qu’il faut payer et le besoin en fonds de roulement."},
	"financing.resources":       {label: "Ressources du départ", rule: "Tout ce qui paiera le départ, sauf les financements refusés."},
	"financing.gap":             {label: "Écart entre ressources et besoins", rule: "Les ressources moins les besoins."},
	"financing.balanced": {
		label: "Plan de financement", rule: "Il est équilibré quand les ressources couvrent les besoins.",
		said: labels{"true": "équilibré", "false": "non équilibré"},
	},
	"financing.own_share":         {label: "Part d’apport personnel", rule: "Le capital et les comptes courants, rapportés aux ressources."},
	"financing.honour_loan_share": {label: "Part des prêts d’honneur", rule: "Les prêts d’honneur, rapportés aux ressources."},

	"loan.honour_loan.monthly":         {label: "Prêt d’honneur, mensualité", rule: "La mensualité constante qui rembourse le prêt et ses intérêts."},
	"loan.honour_loan.year1_interest":  {label: "Prêt d’honneur, intérêts de la première année", rule: "Les intérêts des douze premières mensualités."},
	"loan.honour_loan.year1_principal": {label: "Prêt d’honneur, capital remboursé la première année", rule: "La part de capital des douze premières mensualités."},
	"loan.honour_loan.total_interest":  {label: "Prêt d’honneur, intérêts en tout", rule: "Les intérêts de toutes les mensualités."},
	"loan.honour_loan.last":            {label: "Prêt d’honneur, dernière mensualité", rule: "Elle solde ce que les arrondis ont laissé."},
	"loan.bank_loan.monthly":           {label: "Prêt bancaire, mensualité", rule: "La mensualité constante qui rembourse le prêt et ses intérêts."},
	"loan.bank_loan.year1_interest":    {label: "Prêt bancaire, intérêts de la première année", rule: "Les intérêts des douze premières mensualités."},
	"loan.bank_loan.year1_principal":   {label: "Prêt bancaire, capital remboursé la première année", rule: "La part de capital des douze premières mensualités."},
	"loan.bank_loan.total_interest":    {label: "Prêt bancaire, intérêts en tout", rule: "Les intérêts de toutes les mensualités."},
	"loan.bank_loan.last":              {label: "Prêt bancaire, dernière mensualité", rule: "Elle solde ce que les arrondis ont laissé."},

	"year1.margin_rate":    {label: "Taux de marge", rule: "La marge de la première année, rapportée au chiffre d’affaires."},
	"yearN.margin":         {label: "Marge {in}", rule: "Le chiffre d’affaires, moins ce qu’absorbent les achats."},
	"yearN.depreciation":   {label: "Amortissements {in}", rule: "Chaque investissement, partagé entre ses années d’usage."},
	"yearN.interest":       {label: "Intérêts {in}", rule: "Les intérêts des emprunts payés dans l’année."},
	"yearN.fixed_costs":    {label: "Charges fixes {in}", rule: "Les charges fixes de l’année, les amortissements et les intérêts."},
	"yearN.start_up_costs": {label: "Frais de démarrage {in}", rule: "Les formalités et le petit matériel, payés au départ."},
	"yearN.pre_tax":        {label: "Résultat avant impôt {in}", rule: "La marge, moins les charges fixes et les frais de démarrage."},
	"yearN.corporate_tax":  {label: "Impôt sur les sociétés {in}", rule: "Le résultat, moins les pertes reportées, aux deux taux de l’impôt, à l’euro."},
	"yearN.self_financing": {label: "Capacité d’autofinancement {in}", rule: "Le résultat net et les amortissements, qui ne sortent pas de la caisse."},
	"yearN.repayments":     {label: "Remboursements d’emprunts {in}", rule: "Le capital remboursé dans l’année."},
	"yearN.left_after_repayments": {
		label: "Reste après remboursements {in}",
		rule:  "L’autofinancement et les frais de démarrage, déjà financés, moins les remboursements.",
	},

	"break_even.turnover":      {label: "Seuil de rentabilité", rule: "Les charges fixes de la première année, divisées par le taux de marge."},
	"break_even.share":         {label: "Seuil de rentabilité, part des ventes prévues", rule: "Le seuil, rapporté au chiffre d’affaires prévu."},
	"break_even.day":           {label: "Point mort", rule: "Le jour de l’année où les ventes atteignent le seuil de rentabilité.", one: "jour", many: "jours"},
	"break_even.date":          {label: "Point mort atteint le", rule: "Le jour où les ventes atteignent le seuil ; le premier jour est celui du début."},
	"break_even.safety_margin": {label: "Marge de sécurité", rule: "Ce que le chiffre d’affaires prévu dépasse le seuil."},
}

// companyOperations say how the operations of these rules are written.
var companyOperations = map[figure.Op]string{}
