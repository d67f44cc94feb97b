package words

// AlertText is the title and the body of an alert, by its id; values are what
// the alert carries.
func AlertText(id string, values map[string]any) (title, body string) {
	return id, ""
}
