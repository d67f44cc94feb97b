package guide

import (
	"strings"
	"unicode"

	"github.com/buron-cantal/buron/data"
)

// Warn says what is odd about a value that is kept all the same.
func (q *Question) Warn(v Value) []data.Code {
	switch v := v.(type) {
	case string:
		switch {
		case v == "":
		case q.Kind == KindSIRET && !ValidSIRET(v):
			return []data.Code{data.SIRETInvalid}
		case q.Kind == KindPostcode && (len(v) != 5 || !allDigits(v)):
			return []data.Code{data.PostcodeUnusual}
		}
	case data.Commune:
		if v.INSEE == "" {
			return []data.Code{data.CommuneToCheck}
		}
	}
	return nil
}

// ValidSIRET says whether s is a SIRET number, spaces left aside: 14 digits
// that follow Luhn's rule or, for the establishments of La Poste, whose sum is
// a multiple of five.
func ValidSIRET(s string) bool {
	digits := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	if len(digits) != 14 || !allDigits(digits) {
		return false
	}
	plain, luhn := 0, 0
	for i, r := range digits {
		n := int(r - '0')
		plain += n
		if i%2 == 0 { // 14 digits: every other one from the right is even from the left
			if n *= 2; n > 9 {
				n -= 9
			}
		}
		luhn += n
	}
	return luhn%10 == 0 || strings.HasPrefix(digits, laPoste) && plain%5 == 0
}

// laPoste is the SIREN whose establishments don't follow Luhn's rule.
const laPoste = "356000000"

func allDigits(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}
