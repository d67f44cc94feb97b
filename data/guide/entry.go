package guide

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"github.com/govalues/decimal"
	"github.com/nyaruka/phonenumbers"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// homeRegion is where a phone number typed without its country is dialled.
const homeRegion = "FR"

// Kept is what was typed for a question whose answer is a text, in the form in
// which it is kept: a phone in its international form. What isn't understood is
// kept as it was typed, without the space around it.
func (q *Question) Kept(typed string, today calendar.Day) string {
	typed = strings.TrimSpace(typed)
	raw, err := q.Read(typed, today)
	var kept string
	if err != nil || len(raw) == 0 || json.Unmarshal(raw, &kept) != nil {
		return typed
	}
	return kept
}

// Read understands what a person typed for one value: the whole answer, a
// cell, or one year or month. Nothing typed gives nothing. What it doesn't
// understand it refuses with the reason as Code and what was expected as What.
func (q *Question) Read(typed string, today calendar.Day) (json.RawMessage, error) {
	trimmed := strings.TrimSpace(text.Normal(typed))
	if trimmed == "" {
		return nil, nil
	}
	switch text.Valid(typed) {
	case nil:
	case text.ErrTooLong:
		return nil, &data.Error{Code: data.TooLong}
	default:
		return nil, &data.Error{Code: data.TextInvalid}
	}
	v, err := q.read(trimmed, today)
	if err != nil {
		return nil, err
	}
	return q.Encode(v), nil
}

func (q *Question) read(typed string, today calendar.Day) (Value, error) {
	switch q.Kind {
	case KindDate:
		day, err := calendar.Read(typed, today)
		if err != nil {
			return nil, q.misread(typed, data.DateExpected)
		}
		return day, nil
	case KindMoney, KindNumber, KindPercent, KindInteger:
		return q.readNumber(typed)
	case KindChoice:
		if option := q.choose(typed); option != "" {
			return option, nil
		}
		return nil, q.misread(typed, data.ChoiceExpected)
	case KindMulti:
		return q.readMulti(typed)
	case KindYesNo:
		return q.readYesNo(typed)
	case KindPhone:
		return q.readPhone(typed)
	case KindEmail:
		if !emailForm.MatchString(typed) {
			return nil, q.misread(typed, data.EmailExpected)
		}
	case KindCommune:
		return q.communes.read(typed), nil
	case KindTable:
		return nil, q.misread(typed, data.ListExpected)
	}
	return typed, nil
}

func (q *Question) misread(typed string, reason data.Code) error {
	return &data.Error{Code: reason, What: typed}
}

func (q *Question) readNumber(typed string) (Value, error) {
	var (
		d   decimal.Decimal
		err error
	)
	if q.Kind == KindMoney {
		var amount money.Euro
		if amount, err = money.Read(typed); err != nil {
			return nil, q.misread(typed, amountCode(err))
		}
		d = euros(amount)
	} else if d, err = money.ReadDecimal(typed); err != nil || !numberForm.MatchString(d.String()) {
		return nil, q.misread(typed, q.expected())
	}
	switch reason := q.beyond(d); reason {
	case "":
	case data.AboveMaximum:
		return nil, q.misread(grouped(q.Max.Trim(0).String()), reason)
	default:
		return nil, q.misread(grouped(q.Min.Trim(0).String()), reason)
	}
	if q.Kind != KindInteger {
		return d, nil
	}
	whole, _, ok := d.Int64(0)
	if !ok || !d.IsInt() {
		return nil, q.misread(typed, data.IntegerExpected)
	}
	return whole, nil
}

// choose is the id of the option that was typed by its id or its label.
func (q *Question) choose(typed string) string {
	if q.option(typed) != nil {
		return typed
	}
	folded := text.Fold(typed)
	for _, option := range q.Options {
		if text.Fold(option.Label) == folded {
			return option.ID
		}
	}
	return ""
}

// separator parts the labels of a multi; some labels hold commas.
const separator = ";"

func (q *Question) readMulti(typed string) (Value, error) {
	parts := strings.Split(typed, separator)
	if len(parts) == 1 && q.choose(typed) == "" {
		parts = strings.Split(typed, ",")
	}
	var chosen []string
	for _, part := range parts {
		id := q.choose(strings.TrimSpace(part))
		if id == "" {
			return nil, q.misread(strings.TrimSpace(part), data.ChoiceExpected)
		}
		if !slices.Contains(chosen, id) {
			chosen = append(chosen, id)
		}
	}
	return chosen, nil
}

func (q *Question) readYesNo(typed string) (Value, error) {
	switch text.Fold(typed) {
	case "true", "oui", "o":
		return true, nil
	case "false", "non", "n":
		return false, nil
	}
	return nil, q.misread(typed, data.YesNoExpected)
}

// readPhone keeps a number as E.164. A possible number is enough: the ranges
// reserved for fiction, which no operator serves, are possible too.
func (q *Question) readPhone(typed string) (Value, error) {
	number, err := phonenumbers.Parse(typed, homeRegion)
	if err != nil || !phonenumbers.IsPossibleNumber(number) || number.GetExtension() != "" {
		return nil, q.misread(typed, data.PhoneExpected)
	}
	return phonenumbers.Format(number, phonenumbers.E164), nil
}

// Text is what a field shows for a stored value, and what Read understands: a
// yes_no gives true or false, whose word belongs to the screen. It is empty
// for a table, whose cells are shown each by its column.
func (q *Question) Text(raw json.RawMessage) string {
	v, err := q.decodeShown(raw)
	if err != nil {
		return ""
	}
	return q.text(v)
}

// decodeShown takes one value of a repeated question as well as the whole.
func (q *Question) decodeShown(raw json.RawMessage) (Value, error) {
	if v, err := q.decode(raw, q.ID, false); err == nil {
		return v, nil
	}
	return q.decodeOne(raw, q.ID, false)
}

func (q *Question) text(v Value) string {
	switch v := v.(type) {
	case bool:
		if v {
			return "true"
		}
		return "false"
	case int64:
		return decimal.MustNew(v, 0).String()
	case calendar.Day:
		return v.Time().Format("02/01/2006")
	case decimal.Decimal:
		return grouped(q.digits(v))
	case data.Commune:
		return communeText(v)
	case []string:
		labels := make([]string, len(v))
		for i, id := range v {
			labels[i] = q.OptionLabel(id)
		}
		return strings.Join(labels, separator+" ")
	case string:
		switch q.Kind {
		case KindChoice:
			return q.OptionLabel(v)
		case KindPhone:
			return phoneText(v)
		}
		return v
	case PerYear:
		texts := make([]string, len(v))
		for i := range v {
			texts[i] = q.text(v[i])
		}
		return strings.Join(texts, separator+" ")
	}
	return ""
}

var threes = regexp.MustCompile(`\B(\d{3})+$`)

// grouped writes a number as French readers type it: a comma, thousands apart.
func grouped(digits string) string {
	whole, decimals, fraction := strings.Cut(digits, ".")
	whole = threes.ReplaceAllStringFunc(whole, func(groups string) string {
		var b strings.Builder
		for i := 0; i < len(groups); i += 3 {
			b.WriteString(text.ThinNoBreak + groups[i:i+3])
		}
		return b.String()
	})
	if fraction {
		return whole + "," + decimals
	}
	return whole
}

func phoneText(e164 string) string {
	number, err := phonenumbers.Parse(e164, homeRegion)
	switch {
	case err != nil:
		return e164
	case phonenumbers.GetRegionCodeForCountryCode(int(number.GetCountryCode())) == homeRegion:
		return phonenumbers.Format(number, phonenumbers.NATIONAL)
	}
	return phonenumbers.Format(number, phonenumbers.INTERNATIONAL)
}
