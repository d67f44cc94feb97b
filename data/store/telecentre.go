package store

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

const (
	selectTelecentres = `SELECT id, name, code, commune, insee, postcode, phone, email, hours, equipment, specialities,
 half_day, day_pass, week, month, source, to_check FROM telecentre ORDER BY folded`
	selectTelecentre = `SELECT id, name, code, commune, insee, postcode, phone, email, hours, equipment, specialities,
 half_day, day_pass, week, month, source, to_check FROM telecentre WHERE id = ?`
	selectTelecentreNamed = `SELECT id, name, code, commune, insee, postcode, phone, email, hours, equipment, specialities,
 half_day, day_pass, week, month, source, to_check FROM telecentre WHERE folded = ?`
	selectCodes      = `SELECT code FROM telecentre`
	insertTelecentre = `INSERT INTO telecentre (id, name, folded, code, commune, insee, postcode, phone, email, hours, equipment,
 specialities, half_day, day_pass, week, month, source, to_check) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
 ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, code = excluded.code,
 commune = excluded.commune, insee = excluded.insee, postcode = excluded.postcode, phone = excluded.phone,
 email = excluded.email, hours = excluded.hours, equipment = excluded.equipment, specialities = excluded.specialities,
 half_day = excluded.half_day, day_pass = excluded.day_pass, week = excluded.week, month = excluded.month,
 source = excluded.source, to_check = excluded.to_check`
	deleteTelecentre   = `DELETE FROM telecentre WHERE id = ?`
	selectAttached     = `SELECT id FROM listing WHERE telecentre = ? ORDER BY row`
	telecentreQuestion = "telecentre"
)

var networkStatements = []string{
	selectAdvisers, selectAdviser, selectAdviserName, insertAdviser, deleteAdviser,
	selectTelecentres, selectTelecentre, selectTelecentreNamed, selectCodes, insertTelecentre, deleteTelecentre, selectAttached,
}

// Telecentres is the network, by name.
func (r *Register) Telecentres(ctx context.Context) ([]data.Telecentre, error) {
	return collect(ctx, r, selectTelecentres, scanTelecentre)
}

// Network is the same at hand, as of the last gesture, if the register was opened
// with the rates of the program. It isn't to be changed.
func (r *Register) Network() []data.Telecentre {
	if known := r.network.Load(); known != nil {
		return *known
	}
	return nil
}

// renetworked is the network that follows a gesture, nil when it changed none
// of it.
func (t *Tx) renetworked() (*[]data.Telecentre, error) {
	if !t.moved {
		return nil, nil
	}
	all, err := collect(t.ctx, inTx{t}, selectTelecentres, scanTelecentre)
	return &all, err
}

func scanTelecentre(row scanner) (data.Telecentre, error) {
	var c data.Telecentre
	err := row.Scan(&c.ID, &c.Name, &c.Code, &c.Commune.Name, &c.Commune.INSEE, &c.Commune.Postcode, &c.Phone, &c.Email,
		&c.Hours, &c.Equipment, &c.Specialities, &c.HalfDay, &c.DayPass, &c.Week, &c.Month, &c.Source, &c.ToCheck)
	return c, err
}

func recordOfTelecentre(c data.Telecentre) record {
	r := record{}
	for _, f := range telecentreTexts(&c) {
		r.setText(f.name, *f.value)
	}
	r.setNumber("half_day", c.HalfDay)
	r.setNumber("day_pass", c.DayPass)
	r.setNumber("week", c.Week)
	r.setNumber("month", c.Month)
	r.setFlag("to_check", c.ToCheck)
	return r
}

type textField struct {
	name  string
	value *string
}

func telecentreTexts(c *data.Telecentre) []textField {
	return []textField{
		{"name", &c.Name},
		{"code", &c.Code},
		{"commune", &c.Commune.Name},
		{"insee", &c.Commune.INSEE},
		{"postcode", &c.Commune.Postcode},
		{"phone", &c.Phone},
		{"email", &c.Email},
		{"hours", &c.Hours},
		{"equipment", &c.Equipment},
		{"specialities", &c.Specialities},
		{"source", &c.Source},
	}
}

func readTelecentre(ctx context.Context, in asker, id data.ID) (record, error) {
	found, err := collect(ctx, in, selectTelecentre, scanTelecentre, id)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return recordOfTelecentre(found[0]), nil
}

func writeTelecentre(t *Tx, id data.ID, _, after record, _ map[string]Field) error {
	t.moved = true
	if after == nil {
		return t.exec(deleteTelecentre, id)
	}
	name := after.text("name")
	return t.exec(insertTelecentre, id, name, foldedName(name), after.text("code"), after.text("commune"), after.text("insee"),
		after.text("postcode"), after.text("phone"), after.text("email"), after.text("hours"), after.text("equipment"),
		after.text("specialities"), after.number("half_day"), after.number("day_pass"), after.number("week"),
		after.number("month"), after.text("source"), after.flag("to_check"))
}

func (t *Tx) telecentreNamed(name string) (data.Telecentre, bool, error) {
	found, err := collect(t.ctx, inTx{t}, selectTelecentreNamed, scanTelecentre, foldedName(name))
	if err != nil || len(found) == 0 {
		return data.Telecentre{}, false, err
	}
	return found[0], true, nil
}

// EnsureTelecentre is the télécentre of that name; one that nobody knows is
// added, to be checked.
func (t *Tx) EnsureTelecentre(name string) (data.Telecentre, error) {
	name = strings.TrimSpace(name)
	c, known, err := t.telecentreNamed(name)
	if err != nil || known || name == "" {
		return c, err
	}
	c = data.Telecentre{Name: name, ToCheck: true}
	if c.ID, err = t.PutTelecentre(c); err != nil {
		return c, err
	}
	c, _, err = t.telecentreNamed(name)
	return c, err
}

// PutTelecentre adds a télécentre or changes one. Without a code it gets one.
// A new name goes into the dossiers attached there.
func (t *Tx) PutTelecentre(c data.Telecentre) (data.ID, error) {
	before, err := t.acceptedTelecentre(&c)
	if err != nil {
		return "", err
	}
	if err := t.apply(telecentres, c.ID, before, recordOfTelecentre(c)); err != nil {
		return "", err
	}
	if was := before.text("name"); was != "" && was != c.Name {
		return c.ID, t.rename(was, c.Name)
	}
	return c.ID, nil
}

func (t *Tx) acceptedTelecentre(c *data.Telecentre) (record, error) {
	c.Name = strings.TrimSpace(c.Name)
	if c.Name == "" {
		return nil, &data.Error{Code: data.Required, Where: "telecentre.name"}
	}
	for _, f := range telecentreTexts(c) {
		if err := validText("telecentre."+f.name, *f.value); err != nil {
			return nil, err
		}
	}
	if min(c.HalfDay, c.DayPass, c.Week, c.Month) < 0 {
		return nil, &data.Error{Code: data.Negative, Where: "telecentre"}
	}
	var before record
	var err error
	if c.ID == "" {
		c.ID, err = t.newID()
	} else {
		before, err = readTelecentre(t.ctx, inTx{t}, c.ID)
	}
	if err != nil {
		return nil, err
	}
	return before, t.onlyOne(c)
}

// onlyOne refuses a name or a code that another télécentre has.
func (t *Tx) onlyOne(c *data.Telecentre) error {
	other, known, err := t.telecentreNamed(c.Name)
	if err != nil {
		return err
	}
	if known && other.ID != c.ID {
		return &data.Error{Code: data.Taken, Where: "telecentre.name", What: c.Name}
	}
	all, err := collect(t.ctx, inTx{t}, selectTelecentres, scanTelecentre)
	if err != nil {
		return err
	}
	var codes []string
	for _, one := range all {
		if one.ID != c.ID {
			codes = append(codes, one.Code)
		}
	}
	if c.Code == "" {
		c.Code = newCode(c.Name, codes)
	}
	if slices.Contains(codes, c.Code) {
		return &data.Error{Code: data.Taken, Where: "telecentre.code", What: c.Code}
	}
	if !isCode(c.Code) {
		return &data.Error{Code: data.ChoiceExpected, Where: "telecentre.code", What: c.Code}
	}
	return nil
}

// rename gives the dossiers of a télécentre, and those who welcome there, its
// new name.
func (t *Tx) rename(was, is string) error {
	attached, err := collect(t.ctx, inTx{t}, selectAttached, func(row scanner) (data.ID, error) {
		var id data.ID
		err := row.Scan(&id)
		return id, err
	}, oneLine(was))
	for _, project := range attached {
		err = errors.Join(err, t.SetAnswer(project, telecentreQuestion, data.Answer{Value: quote(is)}))
	}
	if err != nil {
		return err
	}
	host, err := readSetting(t.ctx, inTx{t}, settingTelecentre)
	if err != nil || host.text("value") != was {
		return err
	}
	return t.SetSetting(settingTelecentre, is)
}

// RemoveTelecentre takes a télécentre out of the network. Its dossiers keep
// its name, and their numbers.
func (t *Tx) RemoveTelecentre(id data.ID) error {
	before, err := readTelecentre(t.ctx, inTx{t}, id)
	if err != nil {
		return err
	}
	if before == nil {
		return missing(id)
	}
	return t.apply(telecentres, id, before, nil)
}

// unattached is the code of numbers given without a télécentre.
const unattached = "CAN"

func isCode(code string) bool {
	if len(code) < 2 || len(code) > 6 || code == unattached {
		return false
	}
	return strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// newCode is three letters of the name's first word that isn't an article or
// « Saint », or the next best ones that nobody has.
func newCode(name string, taken []string) string {
	letters := codeLetters(name)
	free := func(code string) bool { return isCode(code) && !slices.Contains(taken, code) }
	for i := 1; i < len(letters); i++ {
		for j := i + 1; j < len(letters); j++ {
			if code := string([]byte{letters[0], letters[i], letters[j]}); free(code) {
				return code
			}
		}
	}
	for n := 0; ; n++ { // a name without letters, or whose codes are all taken
		code := string([]byte{'T', 'A' + byte(n/676%26), 'A' + byte(n/26%26), 'A' + byte(n%26)})
		if free(code) {
			return code
		}
	}
}

func codeLetters(name string) []byte {
	words := text.Words(name)
	for len(words) > 1 && slices.Contains([]string{"saint", "sainte", "st", "ste", "le", "la", "les", "l", "telecentre", "de", "du", "d"}, words[0]) {
		words = words[1:]
	}
	var letters []byte
	for _, c := range []byte(strings.ToUpper(strings.Join(words, ""))) {
		if 'A' <= c && c <= 'Z' {
			letters = append(letters, c)
		}
	}
	return letters
}
