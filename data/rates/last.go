package rates

// Last is the last known value of a code, whatever the day.
func (t *Table) Last(code string) (Rate, bool) {
	spans := t.spans[code]
	if len(spans) == 0 {
		return Rate{}, false
	}
	return spans[len(spans)-1], true
}
