package field_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/report"
	"jixiao.example/performance/scoring"
)

func rulesRefused(r read, want bool) string { return differs(len(r.traces) == 0, want) }

// grade is "none" where none can be given.
func grade(r read, want string) string {
	found, ok := r.traces[0].Result().Grade()
	if !ok {
		found = "none"
	}
	return differs(string(found), want)
}

func total(r read, want string) string {
	return differs(r.traces[0].Result().Total().Score.String(), want)
}

func totalPoints(r read, want string) string {
	return differs(r.traces[0].Result().Total().Points.String(), want)
}

func complete(r read, want bool) string { return differs(r.traces[0].Result().Complete(), want) }

// open is the score of what neither a rule nor a judgement gives one.
const open = "open"

// score prints the score of a node.
func score(result scoring.Result, path check.Path) string {
	leaf, found := result.At(path)
	switch {
	case !found:
		return "missing"
	case leaf.Status == scoring.Scored, leaf.Status == scoring.Judged:
		return leaf.Score.String()
	}
	return open
}

// scores maps names to "8", "open", "below 8", or several of them with "or".
func scores(r read, want map[string]string) string {
	for name, allowed := range want {
		path, found := r.at(name)
		if !found {
			return "no indicator " + name
		}
		if have := score(r.traces[0].Result(), path); !allows(allowed, have) {
			return fmt.Sprintf("%s has %s", name, have)
		}
	}
	return ""
}

func allows(allowed, have string) bool {
	for alternative := range strings.SplitSeq(allowed, " or ") {
		if alternative == have {
			return true
		}
		limit, below := strings.CutPrefix(alternative, "below ")
		if number, err := decimal.NewFromString(have); below && err == nil && number.LessThan(decimal.RequireFromString(limit)) {
			return true
		}
	}
	return false
}

// sameScore holds when all forms of the input score alike at a path.
func sameScore(r read, path check.Path) string {
	first := score(r.traces[0].Result(), path)
	if first == "missing" || len(r.traces) < 2 {
		return "nothing to compare"
	}
	for _, trace := range r.traces[1:] {
		if found := differs(score(trace.Result(), path), first); found != "" {
			return found + " beside " + first
		}
	}
	return ""
}

// page holds when the report is written and has these words.
func page(r read, words []string) string {
	var page bytes.Buffer
	document := report.Document{Form: r.forms[0], Scorer: r.traces[0].Scorer()}
	if err := report.Write(&page, document, language.Chinese); err != nil {
		return err.Error()
	}
	for _, word := range words {
		if !strings.Contains(page.String(), word) {
			return "no word of " + word
		}
	}
	return ""
}

// node holds when the question why a node has its score is answered, be it that
// there is no such node.
func node(r read, path check.Path) string {
	why, err := explain.Node(r.traces[0], path, language.Chinese)
	if err != nil && !errors.Is(err, performance.ErrNode) {
		return err.Error()
	}
	if err == nil && len(why.Lines) == 0 {
		return "no words"
	}
	return ""
}
