package words

import "github.com/buron-cantal/buron/data/text"

// Attendance are the words of the attendance sheet.
var Attendance = struct {
	Place, Onsite, OnsiteIntro, Distance, DistanceIntro            string
	Day, DayOrSession, Planned, Spent, Morning, Afternoon, Trainee string
	Trainer, OfTrainee, OfTrainer, Absence                         string
}{
	Place: "Lieu", Onsite: "Sur place", OnsiteIntro: "Le ou la stagiaire et l’équipe de formation signent chaque demi-journée.",
	Distance: "À distance", DistanceIntro: Typography("Notez le temps vraiment passé ; gardez les relevés de connexion et les travaux rendus."),
	Day: "Jour", DayOrSession: "Séance et jour", Planned: "Prévu", Spent: "Passé", Morning: "Matin", Afternoon: "Après-midi",
	Trainee: "Signature, stagiaire", Trainer: "Signature, l’équipe",
	OfTrainee: ", stagiaire", OfTrainer: ", l’équipe",
	Absence: Typography("Une absence se justifie par écrit, sans attendre : barrez la case et joignez le justificatif."),
}

// Session names a session that has no day yet.
func Session(n int) string { return "Séance" + text.NoBreak + Number(n) + ", le" }

// HoursOf is a number of hours where there is little room: 7 h.
func HoursOf(n string) string { return n + text.NoBreak + "h" }

// HoursEach is how long a day on site or a session at a distance lasts: 7 h par
// jour.
func HoursEach(n, mode string) string {
	if mode == "distance" {
		return HoursOf(n) + " par séance"
	}
	return HoursOf(n) + " par jour"
}
