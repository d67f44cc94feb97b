package data

import (
	"strconv"
	"strings"
)

// Printable is a key of somebody's file as an error may quote it: short, and
// without anything that would break the line.
func Printable(key string) string {
	const most = 60
	clean := strings.Map(func(r rune) rune {
		if !strconv.IsPrint(r) {
			return '?'
		}
		return r
	}, key)
	if runes := []rune(clean); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return clean
}
