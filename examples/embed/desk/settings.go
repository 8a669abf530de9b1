package desk

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
)

// asked are the settings as they come.
type asked struct {
	// RuleSet is the ID of a shipped rule set, or a set of one's own as an object.
	RuleSet json.RawMessage `json:"ruleset"`
	// Lang is "zh" or "en"; without it, "zh".
	Lang string `json:"lang"`
	// Year, Unit and Scope are those of a table that does not say.
	Year  int           `json:"year"`
	Unit  string        `json:"unit"`
	Scope ruleset.Scope `json:"scope"`
	// Encoding of a text is "utf-8" or "gb18030"; without it, the one that fits.
	Encoding string `json:"encoding"`
	// JudgeStated takes the stated score of what no rule can score as the unit's own
	// judgement.
	JudgeStated bool `json:"judge_stated"`
}

// prepared are settings, made ready. They do not change.
type prepared struct {
	scorer   *scoring.Scorer // nil without a rule set
	tag      language.Tag
	known    sheet.Known
	encoding sheet.Encoding
	judge    bool
}

func (s *prepared) tongue() language.Tag {
	if s == nil {
		return language.Chinese
	}
	return s.tag
}

// maxKnown bounds the settings that a desk keeps; others are made ready each time.
const maxKnown = 64

var (
	errSettings  = errors.New("the settings are not what they can be")
	errNoRuleSet = errors.New(`the settings name no "ruleset"`)
	errRuleSet   = errors.New("there is no rule set")
	errLanguage  = errors.New(`"lang" is zh or en`)
	errEncoding  = errors.New(`"encoding" is utf-8 or gb18030`)
)

// settings makes settings ready, or finds them so.
func (d *Desk) settings(text string) (*prepared, error) {
	d.lock.RLock()
	s := d.known[text]
	d.lock.RUnlock()
	if s != nil {
		return s, nil
	}
	s, err := prepare(text)
	if err != nil {
		return s, fault(kindSettings, err)
	}
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.known == nil {
		d.known = map[string]*prepared{}
	}
	if len(d.known) < maxKnown {
		d.known[text] = s
	}
	return s, nil
}

func prepare(text string) (*prepared, error) {
	s := &prepared{tag: language.Chinese}
	var a asked
	if text != "" {
		decoder := json.NewDecoder(bytes.NewReader([]byte(text)))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&a); err != nil {
			return s, fmt.Errorf("%w: %w", errSettings, err)
		}
		if decoder.More() {
			return s, errSettings
		}
	}
	switch a.Lang {
	case "", "zh":
	case "en":
		s.tag = language.English
	default:
		return s, errLanguage
	}
	switch a.Encoding {
	case "":
	case "utf-8":
		s.encoding = sheet.UTF8
	case "gb18030":
		s.encoding = sheet.GB18030
	default:
		return s, errEncoding
	}
	s.known = sheet.Known{Year: a.Year, Unit: a.Unit, Scope: a.Scope}
	s.judge = a.JudgeStated
	if len(a.RuleSet) == 0 {
		return s, nil
	}
	set, err := find(a.RuleSet)
	if err != nil {
		return s, err
	}
	s.scorer, err = scoring.NewScorer(set)
	return s, err
}

// find returns a shipped set, or reads one's own, which may build on a shipped
// one.
func find(text json.RawMessage) (ruleset.Set, error) {
	var id string
	if err := json.Unmarshal(text, &id); err == nil {
		set, found := ruleset.Find(ruleset.All(), id)
		if !found {
			return set, fmt.Errorf("%w %q", errRuleSet, id)
		}
		return set, nil
	}
	set, err := ruleset.Decode(text)
	if err != nil {
		return set, err
	}
	return set.Whole()
}
