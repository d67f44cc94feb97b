package words

import "github.com/buron-cantal/buron/data"

// Sentence says in French what happened, what was kept and what to do next.
func Sentence(err error) string {
	if err == nil {
		return ""
	}
	return string(data.CodeOf(err))
}
