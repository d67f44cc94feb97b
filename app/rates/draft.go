package rates

import "encoding/json"

// draft is a correction that is being typed, as it stands in the fields. It is
// comparable: one that equals what is in force is none.
type draft struct {
	Value  string `json:"value"`
	From   string `json:"from"`
	Source string `json:"source"`
}

// encode is a draft as the register keeps it.
func (d draft) encode() string {
	raw, err := json.Marshal(d)
	if err != nil {
		panic(err) // texts always encode
	}
	return string(raw)
}

// readDraft reads a draft back; false for one that says nothing.
func readDraft(field, typed string) (key, draft, bool) {
	k, whole := readKey(field)
	var d draft
	err := json.Unmarshal([]byte(typed), &d)
	return k, d, whole && err == nil && d != draft{}
}
