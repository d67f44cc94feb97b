package relocation

import "strings"

const (
	siretDigits = 14
	// laPoste is the SIREN whose establishments follow a rule of their own: the
	// sum of their fourteen digits is a multiple of five.
	laPoste = "356000000"
)

// ValidSIRET says whether a number, with or without spaces, is one that an
// establishment can bear: fourteen digits and the key of Luhn, or La Poste's.
func ValidSIRET(number string) bool {
	digits := strings.Join(strings.Fields(number), "")
	if len(digits) != siretDigits {
		return false
	}
	sum, luhn := 0, 0
	for i := range siretDigits {
		if digits[i] < '0' || digits[i] > '9' {
			return false
		}
		n := int(digits[i] - '0')
		sum += n
		// With fourteen digits, every second one from the first is doubled.
		if i%2 == 0 {
			n *= 2
		}
		luhn += n/10 + n%10
	}
	return luhn%10 == 0 || strings.HasPrefix(digits, laPoste) && sum%5 == 0
}
