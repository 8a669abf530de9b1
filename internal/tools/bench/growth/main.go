// Growth prints how CPU time and memory grow with the size of a form and with the
// number of forms, as two Markdown tables. Every row is a process of its own.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"time"
)

func main() {
	job := flag.String("job", "", "the only job to do: "+indicators+" or "+forms)
	size := flag.Int("size", 0, "its size")
	most := flag.Int("most", 1_000_000, "the most forms in a row of the table")
	flag.Parse()
	if err := run(*job, *size, *most); err != nil {
		log.Fatal(err)
	}
}

const indicators, forms = "indicators", "forms"

func run(job string, size, most int) error {
	switch job {
	case indicators:
		return oneForm(size)
	case forms:
		return manyForms(size)
	}
	fmt.Println("| indicators | read, µs each | trace | check | explain | whole | peak MB |")
	fmt.Println("|--:|--:|--:|--:|--:|--:|--:|")
	for n := 10; n <= largest; n *= 10 {
		if err := row(indicators, n); err != nil {
			return err
		}
	}
	fmt.Println("\n| forms | JSON to JSON, µs each | peak MB |")
	fmt.Println("|--:|--:|--:|")
	for n := 1000; n <= most; n *= 10 {
		if err := row(forms, n); err != nil {
			return err
		}
	}
	return nil
}

// row has a process do a job and prints what that took.
func row(job string, size int) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	command := exec.Command(self, "-job", job, "-size", strconv.Itoa(size)) //nolint:gosec // this program
	command.Stderr = os.Stderr
	cells, err := command.Output()
	if err != nil {
		return err
	}
	const kilo = 1024
	usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return fmt.Errorf("no usage of %s", command)
	}
	fmt.Printf("| %d | %s | %d |\n", size, cells, usage.Maxrss/kilo)
	return nil
}

// stopwatch tells the CPU time of steps that are done many times, the least of
// each.
type stopwatch struct{ least []time.Duration }

// time does the step of that number.
func (w *stopwatch) time(step int, do func() error) error {
	start := cpuTime()
	if err := do(); err != nil {
		return err
	}
	took := cpuTime() - start
	for len(w.least) <= step {
		w.least = append(w.least, 0)
	}
	w.least[step] = min(cmp.Or(w.least[step], took), took)
	return nil
}

// cpuTime is what the process has used so far, the collection of its garbage
// included.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
