package settings

import (
	"encoding/json"
	"path/filepath"
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/money"
)

// Questions of the guides whose answers are read and written here too.
const (
	questionPhone   = "phone"
	questionEmail   = "email"
	questionCommune = "commune"
)

func (p *page) question(id string) *guide.Question { return p.desk.Engine.Guides.Question(id) }

// readAs is a text as the question of that id reads it; as typed when it can't.
func (p *page) readAs(question, typed string) string {
	return p.question(question).Kept(typed, p.desk.Today())
}

// wrongAs says what is wrong with a text for the question of that id.
func (p *page) wrongAs(question, value string) string {
	if value == "" {
		return ""
	}
	if _, err := p.question(question).Read(value, p.desk.Today()); err != nil {
		return words.Sentence(err)
	}
	return ""
}

// readCommune is a place as its question keeps it.
func (p *page) readCommune(typed string) (data.Commune, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return data.Commune{}, nil
	}
	raw, err := p.question(questionCommune).Read(typed, p.desk.Today())
	if err != nil {
		return data.Commune{}, err
	}
	var c data.Commune
	return c, json.Unmarshal(raw, &c)
}

// communeText is what a field shows for a place.
func (p *page) communeText(c data.Commune) string {
	if c == (data.Commune{}) {
		return ""
	}
	q := p.question(questionCommune)
	return q.Text(q.Encode(c))
}

// readTariff is an amount in cents; zero when nothing is typed.
func readTariff(typed string) (int64, error) {
	if strings.TrimSpace(typed) == "" {
		return 0, nil
	}
	e, err := money.Read(typed)
	if err == nil && e < 0 {
		err = &data.Error{Code: data.Negative}
	}
	return int64(e), err
}

// tariffText is what a field shows for cents: whole euros without them.
func tariffText(cents int64) string {
	if cents == 0 {
		return ""
	}
	return strings.TrimSuffix(words.Amount(money.Euro(cents)), ",00")
}

// wrongFolder says why a path can't be where copies go; "" when it may be.
func (p *page) wrongFolder(folder string) string {
	switch {
	case folder == "":
		return ""
	case !filepath.IsAbs(folder):
		return words.FolderRelative
	case within(folder, filepath.Dir(p.desk.Register.Path())):
		return words.FolderBeside
	}
	return ""
}

// within says whether a path is a folder or lies in it.
func within(path, folder string) bool {
	rel, err := filepath.Rel(folder, filepath.Clean(path))
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
