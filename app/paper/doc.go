// Package paper turns a plan into pages: what is said comes from data/plan and
// app/words, where it stands is decided here, and two painters show the same
// operations, one as a PDF and one as a picture for the preview.
//
//	plan → Lay → Layout (pages of absolute operations) → PDF, or Picture
//
// What a PDF says of its structure comes from the layout's elements: marks.go
// tells which operation is whose, package archive writes it into the file.
//
// Laying out is pure: the same input gives the same operations, and the number
// of pages is known before anything is painted. Lengths are whole micrometres
// and sizes whole hundredths of a point, so the same pages come out on every
// machine. Only painter.go knows the library that writes PDF files.
package paper
