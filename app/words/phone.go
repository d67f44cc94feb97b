package words

import (
	"strings"

	"github.com/nyaruka/phonenumbers"

	"github.com/buron-cantal/buron/data/text"
)

// Phone is a number in E.164 as it is read aloud: 06 39 98 01 02 for France,
// +32 2 555 12 12 for elsewhere. What is no such number stays as it was typed.
func Phone(e164 string) string {
	if national, french := strings.CutPrefix(e164, "+33"); french && len(national) == 9 && onlyDigits(national) {
		return paired("0" + national)
	}
	if !strings.HasPrefix(e164, "+") || !onlyDigits(e164[1:]) {
		return e164
	}
	number, err := phonenumbers.Parse(e164, "")
	if err != nil {
		return e164
	}
	return strings.ReplaceAll(phonenumbers.Format(number, phonenumbers.INTERNATIONAL), " ", text.NoBreak)
}

func onlyDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// paired parts digits two by two, so that they don't part at a line's end.
func paired(digits string) string {
	pairs := make([]string, 0, len(digits)/2)
	for i := 0; i+1 < len(digits); i += 2 {
		pairs = append(pairs, digits[i:i+2])
	}
	return strings.Join(pairs, text.NoBreak)
}
