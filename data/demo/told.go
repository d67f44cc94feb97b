package demo

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/buron-cantal/buron/data/guide"
)

// accept is the canonical form of what a story tells.
func (m *maker) accept(q *guide.Question, told any) (json.RawMessage, error) {
	raw, err := json.Marshal(m.real(told))
	if err != nil {
		return nil, err
	}
	return q.Accept(raw, q.ID)
}

// real is what a story tells with its dates and amounts filled in.
func (m *maker) real(told any) any {
	switch told := told.(type) {
	case string:
		return m.realText(told)
	case []any:
		all := make([]any, len(told))
		for i, one := range told {
			all[i] = m.real(one)
		}
		return all
	case map[string]any:
		all := make(map[string]any, len(told))
		for _, key := range sortedKeys(told) {
			all[key] = m.real(told[key])
		}
		return all
	}
	return told
}

// realText fills in J+11 (a day counted from the target date) and ~2400 (an
// amount that changes a little). A dossier without a target date counts from
// a day four months after today.
func (m *maker) realText(s string) string {
	if amount, is := strings.CutPrefix(s, "~"); is {
		if euros, err := strconv.Atoi(amount); err == nil {
			return strconv.Itoa(euros * m.between(85, 115) / 100)
		}
	}
	offset, is := strings.CutPrefix(s, "J")
	if !is {
		return s
	}
	days, err := strconv.Atoi("0" + offset)
	if offset != "" && offset[0] != '0' {
		days, err = strconv.Atoi(offset)
	}
	if err != nil {
		return s
	}
	from := m.target
	if from.IsZero() {
		from = m.Today.AddDays(120)
	}
	day := from.AddDays(days)
	if days < 0 && day > m.Today {
		// What had been done long before a date that is still far has been done
		// lately; what came first still does.
		day = m.Today.AddDays(days/10 - 1)
	}
	return day.String()
}
