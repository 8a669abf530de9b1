// Command database is a host program: it keeps self-evaluations in a database as
// deployed systems have them, scores them, stores the results with their reasons
// and findings under the hash of the rule set, asks what-if, and rolls up.
//
//	go run . [-dsn URL] [-ruleset FILE] [-lang en] [TABLE.csv …]
//
// Without a URL of PostgreSQL it is an embedded SQLite in memory.
package main

import (
	"bytes"
	"context"
	"database/sql"
	_ "embed" // the tables and their rows
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib"          // PostgreSQL
	_ "github.com/ncruces/go-sqlite3/driver"    // SQLite
	_ "github.com/ncruces/go-sqlite3/vfs/memdb" // in memory
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/diff"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
	"jixiao.example/performance/summary"
	"jixiao.example/performance/verify"
	"jixiao.example/performance/whatif"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "database:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	tag := language.Chinese
	flags := flag.NewFlagSet("database", flag.ContinueOnError)
	dsn := flags.String("dsn", "", "`URL` of a PostgreSQL; an embedded SQLite without")
	city := flags.String("ruleset", "", "JSON `file` of a city's rule set")
	flags.TextVar(&tag, "lang", tag, "language: `zh or en`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	db, err := open(ctx, *dsn)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }() // everything was committed
	projects, err := load(ctx, db)
	if err != nil {
		return err
	}
	for _, name := range flags.Args() {
		p, err := readTable(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		projects = append(projects, p)
	}
	scorer := scoring.MustScorer(ruleset.WithCost())
	if err := evaluate(ctx, db, projects, scorer, tag, out); err != nil || *city == "" {
		return err
	}
	return compare(projects, scorer, *city, tag, out)
}

// readTable reads a table as it was filled in.
func readTable(name string) (p project, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return p, err
	}
	table, err := sheet.ReadText(bytes.NewReader(data), sheet.Detect)
	if err != nil {
		return p, err
	}
	p.form, p.findings, err = sheet.ReadForm(table, sheet.Known{})
	p.form.Key, p.district = name, "-"
	return p, err
}

// evaluate scores every project, stores what came of it, tells it, and rolls up.
func evaluate(ctx context.Context, db *sql.DB, projects []project, scorer *scoring.Scorer, tag language.Tag, out io.Writer) error {
	var all summary.Summary
	for _, p := range projects {
		trace := scorer.Trace(p.form)
		findings := append(p.findings, verify.Check(trace)...)
		if err := keep(ctx, db, trace, findings, tag); err != nil {
			return err
		}
		all.AddForm(p.form, trace.Result(), findings, p.district)
		fmt.Fprintln(out, "\n"+p.form.Unit)
		for _, why := range explain.All(trace, tag) {
			fmt.Fprintln(out, why)
		}
		for _, finding := range findings {
			fmt.Fprintln(out, "!", finding.Text(tag))
		}
		requirements, err := whatif.Require(trace, whatif.Aim{Grade: ruleset.Excellent})
		if err != nil {
			return err
		}
		for _, r := range requirements {
			if r.Reaches && !r.Met {
				fmt.Fprintln(out, "?", r.Text(tag))
			}
		}
	}
	fmt.Fprintln(out, "\nΣ", all.Forms())
	for _, group := range all.Groups() {
		fmt.Fprintln(out, group.Key, group.Forms, group.Least, group.Most)
	}
	for _, class := range all.Classes() {
		fmt.Fprintln(out, class.Class.Text(tag), class.Rate(2))
	}
	return nil
}

// compare says what the rules in a file, copied from a shipped set and changed,
// make of each project.
func compare(projects []project, usual *scoring.Scorer, name string, tag language.Tag, out io.Writer) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	set, err := ruleset.Decode(data)
	if err == nil {
		set, err = set.Whole()
	}
	if err != nil {
		return err
	}
	own, err := scoring.NewScorer(set)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "\n"+set.Title.In(tag))
	for _, p := range projects {
		fmt.Fprintln(out, p.form.Unit, diff.Compare(diff.Side{Scorer: usual, Form: p.form}, diff.Side{Scorer: own, Form: p.form}).Text(tag))
	}
	return nil
}

//go:embed tables.sql
var tables string

// open connects to PostgreSQL, or to a fresh SQLite in memory when there is no
// URL. SQLite keeps decimals as text: its numbers are floats.
func open(ctx context.Context, dsn string) (*sql.DB, error) {
	driver, script := "pgx", tables
	if dsn == "" {
		driver, dsn, script = "sqlite3", "file:/host?vfs=memdb", strings.ReplaceAll(tables, "NUMERIC(18,2)", "TEXT")
	}
	db, err := sql.Open(driver, dsn)
	if err == nil {
		_, err = db.ExecContext(ctx, script)
	}
	return db, err
}

// project is a form with what the system knows beside it.
type project struct {
	district string
	form     performance.Form
	findings []check.Finding // of its reading
}

// load reads all projects. A target in words is answered by the score that stands
// in its row, as the unit's own judgement.
func load(ctx context.Context, db *sql.DB) (projects []project, err error) {
	rows, err := db.QueryContext(ctx, `SELECT pro_code, agency, district, fiscal_year, scope, amt1, amt3, amt4, total,
			kpi_id, kpi_lv1, kpi_lv2, kpi_lv3, computesign, indexval, meterunit, weight, actualvalue, score, kpi_remark
		FROM pm_project JOIN pm_perf_indicator USING (pro_code) ORDER BY pro_code, kpi_id`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // Err says what went wrong
	indicators := map[string][]performance.Row{}
	for rows.Next() {
		p, r := project{}, performance.Row{}
		var initial, adjusted, executed figure.Money
		if err := rows.Scan(&p.form.Key, &p.form.Unit, &p.district, &p.form.Year, &p.form.Scope,
			figure.Yuan.Column(&initial), figure.Yuan.Column(&adjusted), figure.Yuan.Column(&executed), &p.form.Stated.Total,
			&r.Key, &r.Class, &r.Group, &r.Name, &r.Sign, &r.Value, &r.Unit, &r.Points, &r.Done, &r.Stated, &r.Reason); err != nil {
			return nil, err
		}
		if r.Sign == "6" {
			r.Judgement.Score = r.Stated
		}
		if len(indicators[p.form.Key]) == 0 {
			p.form.Money = []performance.MoneyRow{performance.TotalFunds(initial, adjusted, executed)}
			projects = append(projects, p)
		}
		indicators[p.form.Key] = append(indicators[p.form.Key], r)
	}
	for i := range projects {
		form := &projects[i].form
		if *form, err = form.WithRows(indicators[form.Key]...); err != nil {
			return nil, err
		}
	}
	return projects, rows.Err()
}

// keep stores a result under the hash of its rule set, with the reason of every
// row and the findings, or nothing of it.
func keep(ctx context.Context, db *sql.DB, trace scoring.Trace, findings []check.Finding, tag language.Tag) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // after a commit it does nothing
	insert := func(table string, values ...any) {
		var places []byte
		for i := range values {
			places = fmt.Appendf(places, ", $%d", i+1)
		}
		if err == nil {
			_, err = tx.ExecContext(ctx, "INSERT INTO "+table+" VALUES ("+string(places[2:])+")", values...)
		}
	}
	result := trace.Result()
	key, hash, total := result.Key(), result.MadeBy().Hash, result.Total()
	grade, _ := result.Grade() // NULL while it is open
	insert("result", key, hash, result.MadeBy().RuleSet, total.Least, total.Most, grade, string(result.AppendJSON(nil)))
	for _, row := range trace.Rows() {
		why, _ := explain.Node(trace, row.Path, tag) // the row is there
		insert("result_row", key, hash, row.Path, row.Key, row.Class.In(tag), row.Group.In(tag), row.Name.In(tag),
			row.Target, row.Actual, row.Points, row.Score, row.Status, row.Flags, why.String())
	}
	for _, f := range findings {
		insert("finding", key, hash, f.Path, f.Code, f.Severity, f.Text(tag))
	}
	if err != nil {
		return err
	}
	return tx.Commit()
}
