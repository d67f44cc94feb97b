package guide

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/rates"
)

// Format is the one format of guide files that this version reads.
const Format = "buron/guide/1"

// folder holds the guides in the assets.
const folder = "guides/"

// commonFile is asked first, in every path.
const commonFile = "common.yaml"

// pathFiles are the paths' own files.
var pathFiles = map[data.Path]string{
	data.BusinessCreation:   "creation.yaml",
	data.EmployeeRelocation: "relocation.yaml",
	data.Training:           "training.yaml",
}

// source is one guide file, read.
type source struct {
	name  string
	bytes []byte
	raw   *rawGuide
}

// Load reads and checks every guide. A wrong one gives the file, the line and
// the reason: an id, and what it is about.
//
// All four are read at every start, with every check that needs no dossier:
// most of that time goes into the YAML (BenchmarkLoad), of several files at once
// where there are several processors. Compiling the conditions is half a
// millisecond, so nothing is put off until a path is opened.
func Load(fsys fs.FS, table *rates.Table) (*Library, error) {
	l, err := load(fsys, table)
	if err != nil {
		return nil, asset.Wrong(data.GuideWrong, err)
	}
	return l, nil
}

func load(fsys fs.FS, table *rates.Table) (*Library, error) {
	var communes *Communes
	var common source
	own := make([]source, len(data.Paths)) // empty for a path without a file
	err := asset.Each(2+len(data.Paths), func(i int) (err error) {
		switch i {
		case 0:
			communes, err = readCommunes(fsys)
		case 1:
			common, err = readSource(fsys, commonFile)
		default:
			if name := pathFiles[data.Paths[i-2]]; name != "" {
				own[i-2], err = readSource(fsys, name)
			}
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	l := &Library{guides: map[data.Path]*Guide{}, questions: map[string]*Question{}, communes: communes}
	for i, path := range data.Paths {
		files := []source{common}
		if own[i].raw != nil {
			files = append(files, own[i])
		}
		b := &builder{guide: &Guide{Path: path, rates: table}, communes: communes}
		if err := b.build(files); err != nil {
			return nil, err
		}
		if err := l.add(b); err != nil {
			return nil, err
		}
	}
	l.shareOptions()
	return l, nil
}

func (s source) top() asset.Place { return asset.Place{File: s.name, Line: 1} }

func readSource(fsys fs.FS, name string) (source, error) {
	bytes, err := asset.Read(fsys, folder+name)
	if err != nil {
		return source{}, err
	}
	raw := &rawGuide{}
	if err := asset.Decode(name, bytes, raw); err != nil {
		return source{}, err
	}
	return source{name: name, bytes: bytes, raw: raw}, nil
}

// version is what a dossier keeps of the guide it was made with.
func version(files []source) string {
	hash := sha256.New()
	for _, file := range files {
		hash.Write(file.bytes)
	}
	return hex.EncodeToString(hash.Sum(nil))[:12]
}

// add takes a guide in. An id has one kind and one value per dossier whatever
// the guide, or an answer could not follow its dossier to another path.
func (l *Library) add(b *builder) error {
	for _, q := range b.guide.ordered {
		known := l.questions[q.ID]
		if known == nil {
			l.questions[q.ID] = q
			continue
		}
		if !sameForm(known, q) {
			return asset.NewFault(b.places[q], "kind_differs", q.ID)
		}
	}
	l.guides[b.guide.Path] = b.guide
	return nil
}

// sameForm says whether two questions take the same answers, options aside.
func sameForm(a, b *Question) bool {
	return a.Kind == b.Kind && a.Per == b.Per && a.BelongsTo == b.BelongsTo &&
		slices.EqualFunc(a.Columns, b.Columns, func(a, b *Question) bool { return a.ID == b.ID && sameForm(a, b) })
}

// shareOptions lets every question accept the options of the same question in
// other paths.
func (l *Library) shareOptions() {
	accepted := map[string][]string{}
	l.eachChoice(func(key string, q *Question) {
		for _, option := range q.Options {
			if !slices.Contains(accepted[key], option.ID) {
				accepted[key] = append(accepted[key], option.ID)
			}
		}
	})
	l.eachChoice(func(key string, q *Question) { q.accepts = accepted[key] })
}

// eachChoice goes through the questions and columns of every guide that have
// options, each under a key that it shares with those of the same id.
func (l *Library) eachChoice(do func(key string, q *Question)) {
	for _, path := range data.Paths {
		for _, q := range l.guides[path].ordered {
			if len(q.Options) > 0 {
				do(q.ID, q)
			}
			for _, column := range q.Columns {
				if len(column.Options) > 0 {
					do(q.ID+"."+column.ID, column)
				}
			}
		}
	}
}

// rawCommunes is the format of communes.yaml.
type rawCommunes struct {
	Communes []struct {
		Name      asset.Word   `yaml:"name"`
		INSEE     asset.Word   `yaml:"insee"`
		Postcodes []asset.Word `yaml:"postcodes"`
		Also      []asset.Word `yaml:"also"`
	} `yaml:"communes"`
}

const communesFile = "communes.yaml"

func readCommunes(fsys fs.FS) (*Communes, error) {
	bytes, err := asset.Read(fsys, communesFile)
	if err != nil {
		return nil, err
	}
	var raw rawCommunes
	if err := asset.Decode(communesFile, bytes, &raw); err != nil {
		return nil, err
	}
	communes := &Communes{}
	for _, c := range raw.Communes {
		if c.Name.Text == "" || len(c.INSEE.Text) != 5 || len(c.Postcodes) == 0 {
			at := c.Name.OrAt(asset.Place{File: communesFile, Line: 1}).At
			return nil, asset.NewFault(at, "commune_wrong", c.Name.Text)
		}
		communes.add(c.Name.Text, c.INSEE.Text, asset.Texts(c.Postcodes), asset.Texts(c.Also))
	}
	return communes, nil
}
