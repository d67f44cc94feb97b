package store

import (
	"errors"
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

// What comes in has been read by somebody who said where it stood; these are
// the walls behind, so that nothing the register can't keep whole goes in.

func validText(field, s string) error {
	switch err := text.Valid(s); {
	case errors.Is(err, text.ErrTooLong):
		return &data.Error{Code: data.TooLong, Where: field}
	case err != nil:
		return &data.Error{Code: data.TextInvalid, Where: field, Err: err}
	}
	return nil
}

// validTexts checks pairs of a field's name and its text.
func validTexts(pairs ...string) error {
	for i := 0; i < len(pairs); i += 2 {
		if err := validText(pairs[i], pairs[i+1]); err != nil {
			return err
		}
	}
	return nil
}

func oneOf[T ~string](field string, value T, list []T) error {
	if !slices.Contains(list, value) {
		return &data.Error{Code: data.ChoiceExpected, Where: field, What: string(value)}
	}
	return nil
}

// oneOfOrNone is oneOf for what may be left open.
func oneOfOrNone[T ~string](field string, value T, list []T) error {
	if value == "" {
		return nil
	}
	return oneOf(field, value, list)
}
