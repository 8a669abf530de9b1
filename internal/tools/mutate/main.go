package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	var s sampling
	n := flag.Int("n", 40, "how many mutants of each package to try")
	seed := flag.Uint64("seed", 1, "the same seed draws the same mutants")
	flag.StringVar(&s.also, "also", "", "packages, separated by commas, whose tests try what the package's own let pass")
	flag.DurationVar(&s.timeout, "timeout", 0, "after which the tests of a mutant have failed; 0 for ten times what they take without a change")
	flag.Parse()
	s.n, s.seed = *n, *seed
	for _, pkg := range flag.Args() {
		if err := s.measure(os.Stdout, pkg); err != nil {
			fmt.Fprintln(os.Stderr, "mutate:", err)
			os.Exit(1)
		}
	}
}

// sampling is how the mutants of a package are drawn and tried.
type sampling struct {
	n       int
	seed    uint64
	also    string
	timeout time.Duration
}

// placed is a mutant and the file that it takes the place of.
type placed struct {
	mutant
	file string
}

// measure tries a sample of a package's mutants and writes the survivors and
// the rate.
func (s sampling) measure(w io.Writer, pkg string) (err error) {
	all, err := mutantsOf(pkg)
	if err != nil {
		return err
	}
	if s.timeout, err = s.unchanged(pkg); err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(s.seed, 0))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	folder, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	counts := map[outcome]int{}
	for _, m := range all {
		tried := counts[killed] + counts[survived]
		if tried == s.n {
			break
		}
		outcome, err := s.try(folder, pkg, m)
		if err != nil {
			return err
		}
		counts[outcome]++
		if outcome == survived {
			if _, err := fmt.Fprintf(w, "survived: %s:%d: %s\n", filepath.Base(m.file), m.line, m.change); err != nil {
				return err
			}
		}
	}
	_, err = fmt.Fprintf(w, "%s: %d of %d killed (of %d mutants)\n",
		pkg, counts[killed], counts[killed]+counts[survived], len(all))
	return err
}

// unchanged runs the tests without a change, which have to pass, and returns how
// long those of a mutant may take.
func (s sampling) unchanged(pkg string) (timeout time.Duration, err error) {
	start := time.Now()
	for _, tested := range s.tested(pkg) {
		outcome, err := run("test", "-vet=off", "-count=1", tested)
		if err != nil {
			return 0, err
		}
		if outcome != survived {
			return 0, fmt.Errorf("the tests of %s fail without a change", tested)
		}
	}
	const least, times = 10 * time.Second, 10
	return cmp.Or(s.timeout, max(least, times*time.Since(start))), nil
}

// tested are the packages whose tests try the mutants.
func (s sampling) tested(pkg string) []string {
	return append([]string{pkg}, strings.FieldsFunc(s.also, func(r rune) bool { return r == ',' })...)
}

// mutantsOf returns the mutants of all files of a package, in a fixed order.
func mutantsOf(pkg string) ([]placed, error) {
	listing, err := exec.Command("go", "list", "-f", "{{.Dir}}{{range .GoFiles}}\n{{.}}{{end}}", pkg).Output()
	if err != nil {
		return nil, fmt.Errorf("go list %s: %w", pkg, err)
	}
	names := strings.Split(strings.TrimSpace(string(listing)), "\n")
	slices.Sort(names[1:])
	var all []placed
	for _, name := range names[1:] {
		path := filepath.Join(names[0], name)
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		of, err := mutants(source)
		if err != nil {
			return nil, err
		}
		for _, m := range of {
			all = append(all, placed{m, path})
		}
	}
	return all, nil
}

// outcome is what became of a mutant.
type outcome int

const (
	notCompiled outcome = iota
	killed
	survived
)

// try runs the tests of a mutant, which compiles it first.
func (s sampling) try(folder, pkg string, m placed) (outcome, error) {
	source, overlay := filepath.Join(folder, "mutant.go"), filepath.Join(folder, "overlay.json")
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {m.file: source}})
	if err != nil {
		return 0, err
	}
	if err := errors.Join(os.WriteFile(source, m.source, 0o600), os.WriteFile(overlay, replace, 0o600)); err != nil {
		return 0, err
	}
	for _, tested := range s.tested(pkg) {
		outcome, err := run("test", "-vet=off", "-failfast", "-timeout", s.timeout.String(), "-overlay", overlay, tested)
		if err != nil || outcome != survived {
			return outcome, err
		}
	}
	return survived, nil
}

// run runs the go command on tests; err is not nil when it could not be run at
// all.
func run(arguments ...string) (outcome, error) {
	out, err := exec.Command("go", arguments...).Output()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return survived, nil
	case !errors.As(err, &exit):
		return 0, err
	case bytes.Contains(out, []byte("[build failed]")):
		return notCompiled, nil
	}
	return killed, nil
}
