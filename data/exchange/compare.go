package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/buron-cantal/buron/data"
)

// Base is the fingerprint of what a dossier says: the SHA-256 of its canonical
// content. The number is no part of it, for another register may have had to
// give another one.
func Base(d data.Dossier) (string, error) {
	root, err := content(d)
	return fingerprint(root), err
}

// NewcomerBase is the fingerprint of what is known of the newcomer.
func NewcomerBase(d data.Dossier) (string, error) {
	n, err := newcomerNode(d)
	return fingerprint(n), err
}

// Canonical is the content that Base takes the fingerprint of.
func Canonical(d data.Dossier) ([]byte, error) {
	root, err := content(d)
	return canonical(root), err
}

func fingerprint(n node) string {
	sum := sha256.Sum256(canonical(n))
	return hex.EncodeToString(sum[:])
}

func canonical(n node) []byte { return sorted(n).raw() }

// content is a dossier without its number. Parts that have no order of their
// own stand in one, whatever order a register keeps them in.
func content(d data.Dossier) (node, error) {
	d.Project.Number = ""
	var root node
	newcomer, err := newcomerNode(d)
	if err != nil {
		return root, err
	}
	project, err := projectNode(d)
	for _, key := range []string{"notes", "appointments", "documents"} {
		if i := slices.Index(project.keys, key); i >= 0 {
			kids := slices.Clone(project.kids[i].kids)
			slices.SortFunc(kids, func(a, b node) int { return bytes.Compare(a.raw(), b.raw()) })
			project.kids[i].kids = kids
		}
	}
	root.put("newcomer", newcomer)
	root.put("project", project)
	return root, err
}

// sorted is n with the keys of every object in order.
func sorted(n node) node {
	out := node{kind: n.kind, text: n.text}
	order := make([]int, len(n.kids))
	for i := range order {
		order[i] = i
	}
	if n.kind == object {
		slices.SortFunc(order, func(a, b int) int { return bytes.Compare([]byte(n.keys[a]), []byte(n.keys[b])) })
	}
	for _, i := range order {
		if n.kind == object {
			out.keys = append(out.keys, n.keys[i])
		}
		out.kids = append(out.kids, sorted(n.kids[i]))
	}
	return out
}

// Differences lists where two dossiers don't say the same, in the order of the
// exchange file; none when their Base is the same.
func Differences(here, there data.Dossier) ([]Difference, error) {
	a, err := content(here)
	if err != nil {
		return nil, err
	}
	b, err := content(there)
	if err != nil {
		return nil, err
	}
	return differences(nil, "", a, b), nil
}

// NewcomerDifferences is Differences of the newcomers alone.
func NewcomerDifferences(here, there data.Dossier) ([]Difference, error) {
	a, err := newcomerNode(here)
	if err != nil {
		return nil, err
	}
	b, err := newcomerNode(there)
	return differences(nil, "newcomer", a, b), err
}

func differences(found []Difference, path string, a, b node) []Difference {
	switch {
	case a.kind == object && b.kind == object:
		for i, key := range a.keys {
			found = differences(found, member(path, key), a.kids[i], b.at(key))
		}
		for i, key := range b.keys {
			if !slices.Contains(a.keys, key) {
				found = differences(found, member(path, key), node{}, b.kids[i])
			}
		}
		return found
	case a.kind == list && b.kind == list:
		for i := range max(len(a.kids), len(b.kids)) {
			found = differences(found, item(path, i), nth(a, i), nth(b, i))
		}
		return found
	case bytes.Equal(canonical(a), canonical(b)):
		return found
	}
	return append(found, Difference{Path: path, Here: quoted(a), There: quoted(b)})
}

func nth(n node, i int) node {
	if i < len(n.kids) {
		return n.kids[i]
	}
	return node{}
}

func quoted(n node) string {
	if n.kind == null {
		return ""
	}
	return string(canonical(n))
}
