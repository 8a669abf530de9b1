package whatif

import (
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
	"jixiao.example/performance"
)

// Text says why a figure was not tried in the language that tag asks for:
// Chinese unless it matches English. It is empty when it was.
func (o Omission) Text(tag language.Tag) string {
	if o == "" {
		return ""
	}
	return words.Text(tag, "omission."+string(o))
}

// Text says what the figure has to be in the language that tag asks for:
// Chinese unless it matches English.
func (r Requirement) Text(tag language.Tag) string {
	name, total := named(r.Path, r.Name, r.Judged, tag), r.Total.Short()
	say := func(key string, args ...string) string { return words.Text(tag, "whatif."+key, args...) }
	switch {
	case r.LeftOut != "":
		return say("left-out", name, r.LeftOut.Text(tag))
	case r.Met && r.By.Stated():
		return say("kept-by", name, stated(r.By, tag), total)
	case r.Met && r.To.Stated():
		return say("kept", name, stated(r.To, tag), total)
	case r.Met:
		return say("kept-anyway", name)
	case !r.Reaches:
		return say("unreached", name, total)
	case r.By.Stated():
		return say("reach-by", name, stated(r.By, tag), total)
	case r.From.Stated():
		return say("reach", name, stated(r.From, tag), stated(r.To, tag), total)
	}
	return say("report", name, stated(r.To, tag), total)
}

// Text says what the figure could bring in the language that tag asks for:
// Chinese unless it matches English.
func (s Sensitivity) Text(tag language.Tag) string {
	name, gain, left := named(s.Path, s.Name, s.Judged, tag), s.Gain.Short(), ""
	say := func(key string, args ...string) string { return words.Text(tag, "whatif."+key, args...) }
	if s.Left.Stated() {
		left = say("left", s.Left.Short())
	}
	switch {
	case s.LeftOut != "":
		return say("left-out", name, s.LeftOut.Text(tag))
	case s.By.Stated():
		return say("next-by", name, stated(s.By, tag), gain, left)
	case !s.Next.Stated():
		return say("no-more", name)
	case s.At.Stated():
		return say("next", name, stated(s.At, tag), stated(s.Next, tag), gain, left)
	}
	return say("next-unreported", name, stated(s.Next, tag), gain, left)
}

// named says which figure is meant: of the execution row it is the amount spent,
// of a judged row the score.
func named(path check.Path, name figure.Label, judged bool, tag language.Tag) string {
	switch {
	case path == performance.ExecutionRef().Path():
		return words.Text(tag, "whatif.spent")
	case judged:
		return words.Text(tag, "whatif.judged", name.In(tag))
	}
	return name.In(tag)
}

// stated is a figure in a language: English has its units and dates in English.
func stated(f figure.Figure, tag language.Tag) string { return words.FigureIn(tag, f.String()) }
