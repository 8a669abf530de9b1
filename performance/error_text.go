package performance

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/strict"
	"jixiao.example/internal/words"
	"jixiao.example/performance/ruleset"
)

// ErrorText says what is wrong, and what would be right, in the language that tag
// asks for: Chinese unless it matches English. It knows the errors about the JSON of
// a form, a rule set, a result, a summary or a programme's statement, those about a
// figure, a target or an actual value, and every error with a method
// Text(language.Tag) string, such as *sheet.Error, also where they come wrapped or
// joined. Another error is said as it stands; none is "".
//
// Of a text that is no JSON it says the line and column, or the byte where the text
// has no line end.
func ErrorText(err error, tag language.Tag) string {
	var (
		own    interface{ Text(tag language.Tag) string }
		field  *ruleset.FieldError
		syntax *strict.SyntaxError
		worded *strict.WordedError
	)
	say := errorWords{tag}
	switch {
	case err == nil:
		return ""
	case errors.As(err, &own):
		return own.Text(tag)
	case errors.As(err, &field):
		return say.field(field)
	case errors.As(err, &syntax):
		return say.syntax(syntax)
	case errors.As(err, &worded):
		return words.Text(tag, worded.Code, worded.Args...)
	case errors.Is(err, ruleset.ErrByteOrderMark):
		return say.the("mark")
	case errors.Is(err, ruleset.ErrTooLarge):
		return say.the("document-too-large")
	}
	return say.value(err, "")
}

// errorWords says errors in a language.
type errorWords struct{ tag language.Tag }

func (w errorWords) the(key string, args ...string) string {
	return words.Text(w.tag, "json."+key, args...)
}

func (w errorWords) chinese() bool { return words.Spoken(w.tag) == language.Chinese }

// field says what is wrong with a field, or with the document itself.
func (w errorWords) field(e *ruleset.FieldError) string {
	subject := e.Path + " "
	if e.Path == "" {
		subject = w.the("whole") + " "
	}
	var mismatch *strict.MismatchError
	var worded *strict.WordedError
	switch {
	case errors.As(e, &mismatch):
		return subject + w.mismatch(mismatch)
	case errors.As(e, &worded):
		return subject + words.Text(w.tag, worded.Code, worded.Args...)
	}
	for _, known := range [...]struct {
		err error
		key string
	}{
		{ruleset.ErrUnknownField, "unknown"},
		{ruleset.ErrDuplicateField, "twice"},
		{ruleset.ErrTooDeep, "too-deep"},
		{ruleset.ErrTooLarge, "too-large"},
		{ruleset.ErrMissingField, "missing"},
		{ruleset.ErrText, "not-unicode"},
	} {
		if errors.Is(e, known.err) {
			text := subject + w.the(known.key)
			if names := e.Known(); len(names) > 0 {
				text += w.the("known", strings.Join(names, w.the("list")))
			}
			return text
		}
	}
	return w.the("unread", w.unread(e, subject))
}

// mismatch says what a JSON value is, and what it has to be.
func (w errorWords) mismatch(m *strict.MismatchError) string {
	kind, number, _ := strings.Cut(m.Is, " ") // number 1.5
	is := number                              // and no whole one, or too large
	if is == "" {
		is = w.the(kind, "{…}")
	}
	if m.Want == "" {
		return w.the("misplaced", is)
	}
	return w.the("mistyped", w.the(m.Want, "{…}"), is)
}

// unread says why the value of a field cannot be read.
func (w errorWords) unread(e *ruleset.FieldError, subject string) string {
	if e.Err == nil {
		return e.Error()
	}
	if allowed := e.Known(); len(allowed) > 0 && w.chinese() {
		listed := slices.DeleteFunc(slices.Clone(allowed), func(word string) bool { return word == "" })
		text := subject + words.Chinese("one of") + strings.Join(listed, w.the("list"))
		if len(listed) < len(allowed) {
			text += words.Chinese("or none")
		}
		return text
	}
	form := ""
	if strings.HasSuffix(e.Path, "/target") || strings.HasSuffix(e.Path, "/actual") {
		form = e.Path[len(e.Path)-len("target"):]
	}
	if text := w.value(e.Err, form); text != e.Err.Error() {
		return subject + text
	}
	return e.Error()
}

// value says why a figure, a target or an actual value cannot be read, and how it is
// written: as a form, or as the figure that was wanted.
func (w errorWords) value(err error, form string) string {
	var (
		number *figure.ParseError
		value  *ValueError
		text   string
	)
	if errors.As(err, &number) {
		text = number.Text
		switch {
		case form != "":
		case errors.Is(err, figure.ErrJSON):
			return w.the("value", text, w.the("string"))
		case errors.Is(err, figure.ErrDate):
			return w.the("value", text, w.the("date", "2024-03-01", "2024年3月"))
		}
		form = cmp.Or(form, number.Kind)
	}
	if errors.As(err, &value) {
		text = value.Text
	}
	if !w.chinese() {
		return err.Error()
	}
	for _, known := range [...]error{
		figure.ErrEmpty, figure.ErrTooLong, figure.ErrTooManyDigits, figure.ErrExponent, figure.ErrGroups, figure.ErrNoUnit,
		figure.ErrUnit, figure.ErrDate, figure.ErrJSON, figure.ErrNumber, ErrRange, ErrSign, ErrWords, ErrTarget, ErrActual,
	} {
		if errors.Is(err, known) {
			why, how := words.Chinese(known.Error()), words.Chinese(form+" as")
			return "“" + text + "”" + why + strings.TrimSuffix(how, form+" as") // of a form that nobody knows
		}
	}
	return err.Error()
}

// fullWidth are the signs that a Chinese keyboard types in place of those of JSON.
const fullWidth = "“”‘’＂，：｛｝［］【】"

// syntax says where a text is no JSON, and what is wrong there.
func (w errorWords) syntax(e *strict.SyntaxError) string {
	wrong := e.Err.Error()
	if w.chinese() {
		wrong = words.Chinese(wrong)
	}
	if !e.Lines {
		return w.the("byte", strconv.FormatInt(e.Offset, 10), wrong)
	}
	sign := string(e.Sign)
	if !unicode.IsPrint(e.Sign) {
		sign = strings.Trim(strconv.QuoteRune(e.Sign), "'")
	}
	quoted := ""
	if w.chinese() && e.Sign != 0 {
		quoted = "“" + sign + "”"
	}
	if _, rest, found := strings.Cut(wrong, "' "); found && e.Sign >= utf8.RuneSelf {
		wrong = "invalid character '" + sign + "' " + rest // the decoder quotes a byte
	}
	if e.Sign != 0 && strings.ContainsRune(fullWidth, e.Sign) {
		wrong += w.the("full-width")
	}
	return w.the("at", strconv.Itoa(e.Line), strconv.Itoa(e.Column), quoted, wrong)
}
