package words

import (
	"strings"

	"github.com/buron-cantal/buron/data/text"
)

// Phone is a number in E.164 as it is read aloud: 06 39 98 01 02 for France,
// +32 2 555 12 12 for elsewhere. Anything else stays as it was typed.
func Phone(e164 string) string {
	national, french := strings.CutPrefix(e164, "+33")
	if !french || len(national) != 9 {
		return e164
	}
	national = "0" + national
	pairs := make([]string, 0, 5)
	for i := 0; i < len(national); i += 2 {
		pairs = append(pairs, national[i:i+2])
	}
	return strings.Join(pairs, text.NoBreak)
}
