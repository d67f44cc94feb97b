package data

import (
	"encoding/json"
	"strings"
)

// Text is the answer of a question whose answer is a text, "" when there is
// none or it is something else.
func (a Answer) Text() string {
	var s string
	if json.Unmarshal(a.Value, &s) != nil {
		return ""
	}
	return s
}

// Name is how people call the newcomer: first name, last name.
func (n Newcomer) Name() string {
	return strings.TrimSpace(n.Answers["first_name"].Text() + " " + n.Answers["last_name"].Text())
}
