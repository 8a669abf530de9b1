package field_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// faults returns what does not hold of an input, each with the fact it is about.
// A key that is no fact is a fault.
func faults(r read, holds map[string]json.RawMessage) []string {
	var faults []string
	if len(holds) == 0 {
		faults = append(faults, "nothing is known")
	}
	for _, name := range slices.Sorted(maps.Keys(holds)) {
		if found := evaluate(r, name, holds[name]); found != "" {
			faults = append(faults, fmt.Sprintf("%s %s: %s", name, holds[name], found))
		}
	}
	return faults
}

// evaluate returns what was found instead of a fact, "" when the fact holds.
func evaluate(r read, name string, want json.RawMessage) string {
	// Facts on scores.
	scored := map[string]func(read, json.RawMessage) string{
		"grade": fact(grade), "total": fact(total), "total_points": fact(totalPoints), "complete": fact(complete),
		"scores": fact(scores), "same_score": fact(sameScore), "findings": fact(findings), "no_findings": fact(noFindings),
		"page": fact(page), "node": fact(node),
	}
	if test, ok := scored[name]; ok {
		if len(r.traces) == 0 {
			return "nothing is scored"
		}
		return test(r, want)
	}
	test, ok := map[string]func(read, json.RawMessage) string{
		"form": fact(form), "rows": fact(rows), "indicators": fact(indicators), "no_indicators": fact(noIndicators),
		"money_rows": fact(moneyRows), "money": fact(money),
		"read_whole": fact(readWhole), "noted": fact(noted), "not_noted": fact(notNoted),
		"rules_refused": fact(rulesRefused), "any": fact(anyOf),
	}[name]
	if !ok {
		return "no such fact"
	}
	return test(r, want)
}

var errNothing = errors.New("null or empty: it asks for nothing")

// fact makes a test of what it asks for, which it reads strictly.
func fact[T any](test func(read, T) string) func(read, json.RawMessage) string {
	return func(r read, data json.RawMessage) string {
		var want T
		if err := strict(data, &want); err != nil {
			return err.Error()
		}
		return test(r, want)
	}
}

// strict decodes JSON; a field that is not known, null and what is empty are errors.
func strict(data []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return err
	}
	value := reflect.ValueOf(into).Elem()
	switch value.Kind() {
	case reflect.Map, reflect.Slice, reflect.String:
		if value.Len() == 0 {
			return errNothing
		}
	}
	if bytes.Equal(bytes.TrimSpace(data), []byte("null")) {
		return errNothing
	}
	return nil
}

// anyOf holds when all facts of an alternative do.
func anyOf(r read, alternatives []map[string]json.RawMessage) string {
	var found []string
	for _, holds := range alternatives {
		wrong := faults(r, holds)
		if len(wrong) == 0 {
			return ""
		}
		found = append(found, wrong...)
	}
	return strings.Join(found, "; ")
}

// differs returns what was found when it is not what is wanted.
func differs[T comparable](found, want T) string {
	if found == want {
		return ""
	}
	return fmt.Sprintf("found %v", found)
}

// contains tells whether a text has a part, whatever space is in between.
func contains(text, part string) bool {
	return strings.Contains(strings.Join(strings.Fields(text), ""), part)
}
