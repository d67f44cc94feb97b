package money

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/govalues/decimal"
)

var (
	strictAmount = regexp.MustCompile(`^-?[0-9]+(\.[0-9]{1,2})?$`)
	strictNumber = regexp.MustCompile(`^-?[0-9]+(\.[0-9]{1,9})?$`)
)

// Parse reads the decimal form of the exchange file, "1234", "1234.5",
// "-3.00", with two decimals at most, and nothing else.
func Parse(s string) (Euro, error) {
	if !strictAmount.MatchString(s) {
		return 0, ErrNotAnAmount
	}
	return amount(s)
}

// ParseDecimal reads a number of the exchange file, "12", "-12.5", with nine
// decimals at most and as large as an amount at most.
func ParseDecimal(s string) (decimal.Decimal, error) {
	if !strictNumber.MatchString(s) {
		return decimal.Decimal{}, ErrNotANumber
	}
	return number(s)
}

// Read reads what a person may type for an amount:
//
//	1 234,5  1234.50 €  1.234,50  1,234.50  1’234  12 € 50  −3 000,00 €  1500 euros
//
// A lone comma or point before three digits could mean two things and is
// refused: 1,234.
func Read(typed string) (Euro, error) {
	plain, ok := unwrap(typed, currency)
	if !ok {
		return 0, ErrNotAnAmount
	}
	return Parse(plain)
}

// ReadDecimal reads what a person may type for a number or a percentage:
// 12,5  12.5 %  1 234  −0,75. A lone comma or point is that of the decimals.
func ReadDecimal(typed string) (decimal.Decimal, error) {
	plain, ok := unwrap(typed, percent)
	if !ok {
		return decimal.Decimal{}, ErrNotANumber
	}
	return ParseDecimal(plain)
}

// amount is the cents of a plain decimal with two decimals at most.
func amount(plain string) (Euro, error) {
	digits, negative := strings.CutPrefix(plain, "-")
	whole, fraction, _ := strings.Cut(digits, ".")
	n, err := strconv.ParseInt(whole+(fraction + "00")[:cents], 10, 64)
	if err != nil || Euro(n) > Max {
		return 0, ErrTooLarge
	}
	if negative {
		n = -n
	}
	return Euro(n), nil
}

func number(plain string) (decimal.Decimal, error) {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(plain, "-"), ".")
	if whole = strings.TrimLeft(whole, "0"); len(whole)+cents > len(strconv.Itoa(int(Max))) {
		return decimal.Decimal{}, ErrTooLarge
	}
	d, err := decimal.ParseExact(plain, len(fraction))
	switch {
	case err != nil:
		return decimal.Decimal{}, ErrNotANumber
	case d.CmpAbs(Max.Decimal()) > 0:
		return decimal.Decimal{}, ErrTooLarge
	}
	return d, nil
}

// longest is more than anyone types for a number, in bytes.
const longest = 100

var (
	currency = regexp.MustCompile(`^(?:€\s*)?(.*?)\s*(?:€|eur|euro|euros)?$`)
	percent  = regexp.MustCompile(`^(.*?)\s*%?$`)
	between  = regexp.MustCompile(`([0-9])\s*€\s*([0-9]{1,2})$`) // 12 € 50
)

// unwrap is a typed number as a plain decimal, without sign of unit and
// spaces. What it gives still has to be parsed.
func unwrap(typed string, unit *regexp.Regexp) (plain string, ok bool) {
	if len(typed) > longest {
		return "", false
	}
	typed = strings.ToLower(strings.TrimSpace(strings.Map(plainSigns, typed)))
	if unit == currency {
		typed = between.ReplaceAllString(typed, "$1,$2")
	}
	sign := ""
	if rest, negative := strings.CutPrefix(typed, "-"); negative {
		sign, typed = "-", strings.TrimSpace(rest)
	} else {
		typed = strings.TrimSpace(strings.TrimPrefix(typed, "+"))
	}
	found := unit.FindStringSubmatch(typed)
	if found == nil {
		return "", false
	}
	whole, fraction, ok := splitDecimals(found[1])
	if !ok {
		return "", false
	}
	if whole, ok = joinThousands(whole); !ok {
		return "", false
	}
	if fraction != "" {
		fraction = "." + fraction
	}
	return sign + whole + fraction, true
}

// plainSigns makes every kind of space, minus and apostrophe the plain one.
func plainSigns(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case r == '−' || r == '–' || r == '‑':
		return '-'
	case r == '’':
		return '\''
	}
	return r
}

// splitDecimals parts a number at the comma or point of its decimals: the
// last one, unless it comes again and so parts thousands.
func splitDecimals(s string) (whole, fraction string, ok bool) {
	at := strings.LastIndexAny(s, ",.")
	if at < 0 {
		return s, "", s != ""
	}
	if separator := s[at : at+1]; strings.Count(s, separator) > 1 {
		return s, "", !strings.ContainsAny(s, otherThan(separator))
	}
	whole, fraction = s[:at], s[at+1:]
	if whole == "" {
		return "0", fraction, fraction != ""
	}
	return whole, fraction, true
}

func otherThan(separator string) string {
	if separator == "," {
		return "."
	}
	return ","
}

// joinThousands joins groups of three digits, all parted by the same sign.
func joinThousands(s string) (digits string, ok bool) {
	at := strings.IndexAny(s, " .,'")
	if at < 0 {
		return s, true
	}
	groups := strings.Split(s, s[at:at+1])
	for i, group := range groups {
		if len(group) > 3 || len(group) == 0 || i > 0 && len(group) < 3 {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}
