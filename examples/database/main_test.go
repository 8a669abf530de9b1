package main

import (
	"bytes"
	"context"
	"database/sql"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// everything is what the program can be asked for.
var everything = []string{"-ruleset", "testdata/city.json", "../convert/testdata/huaihua2024.csv"}

func output(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, run(context.Background(), args, &out))
	return out.String()
}

// 10 × 1588900 ÷ 2000000 is 7.9445, 40 × 9 ÷ 12 is 30 and 10 × 80 ÷ 90 is 8.89; with full marks from
// 75 % the city's rules give 2.06 more to the one and nothing to the other.
func TestTheProgramTellsAllInBothLanguages(t *testing.T) {
	for language, lines := range map[string][]string{
		"zh": {
			"总分 95.94/100", "10 × 1588900.00元 ÷ 2000000.00元 = 7.9445", "检查次数 30/40", "预算执行率 待定/11.11", "住户满意度 不适用",
			"! 自评总分86.5分，按规则应为86.89分，少计0.39分", "\n\nΣ 4\n", "\n430102 2 86.89 95.94\n", "\n成本指标 ",
			"\n某市2024年度绩效自评规则\n", "甲单位 总分由95.94分变为98分，增加2.06分：计分规则+2.0555分，舍入+0.0045分\n", "乙单位 总分仍为86.89分\n",
			"? “检查次数”现为9次，须为10次，总分即为90.22分\n", "怀化市住房保障服务中心\n总分 95.95/100",
		},
		"en": {
			"total 95.94/100", "budget execution 7.94/10", "! the total is stated as 86.5, where the rules give 86.89: 0.39 too little", "? “检查次数” is 9 times and has to be 10 times: the total is then 90.22\n", "\ncost indicators ", "\nrules of a city for 2024\n",
			"甲单位 the total goes from 95.94 to 98 points, up 2.06: rules +2.0555, rounding +0.0045\n",
		},
	} {
		got := output(t, append([]string{"-lang", language}, everything...)...)
		for _, line := range lines {
			assert.Contains(t, got, line)
		}
	}
}

func TestPostgreSQLGivesTheSame(t *testing.T) {
	dsn := startPostgreSQL(t)
	assert.Equal(t, output(t, everything...), output(t, append([]string{"-dsn", dsn}, everything...)...))
	db, err := sql.Open("pgx", dsn)
	require.NoError(t, err)
	holds(t, db)
	require.NoError(t, db.Close())
}

func TestSQLiteHoldsWhatWasScored(t *testing.T) {
	ctx := context.Background()
	db, err := open(ctx, "")
	require.NoError(t, err)
	projects, err := load(ctx, db)
	require.NoError(t, err)
	require.NoError(t, evaluate(ctx, db, projects, scoring.MustScorer(ruleset.WithCost()), language.Chinese, &bytes.Buffer{}))
	holds(t, db)
	require.NoError(t, db.Close())
}

// holds reads back what the program stored: 10 × 1588900 ÷ 2000000 is 7.9445.
func holds(t *testing.T, db *sql.DB) {
	t.Helper()
	var (
		target performance.Target
		actual performance.Actual
		points figure.Points
		score  figure.Points
		status scoring.Status
		flags  scoring.Flags
		hash   string
	)
	row := db.QueryRow(`SELECT target, actual, points, score, status, flags, hash FROM result_row WHERE pro_code = '4301-01' AND kpi_id = 'k04'`)
	require.NoError(t, row.Scan(&target, &actual, &points, &score, &status, &flags, &hash))
	assert.Equal(t, "明显提升 有所提升", target.String()+" "+actual.String())
	assert.True(t, points.Equal(figure.PointsOf(20)))
	assert.True(t, score.Equal(figure.PointsOf(18)))
	assert.Equal(t, scoring.Judged, status)
	assert.Equal(t, ruleset.WithCost().Hash(), hash)

	row = db.QueryRow(`SELECT score FROM result_row WHERE pro_code = '4301-01' AND path = '/execution'`)
	require.NoError(t, row.Scan(&score))
	assert.Equal(t, "7.94", score.String())
	row = db.QueryRow(`SELECT score, status FROM result_row WHERE pro_code = '4301-03' AND kpi_id = 'k11'`)
	require.NoError(t, row.Scan(&score, &status))
	assert.False(t, score.Stated(), "what is not known is NULL, and not 0")
	assert.Equal(t, scoring.NotReported, status)

	var document string
	var grade, open ruleset.Grade
	require.NoError(t, db.QueryRow(`SELECT document, grade FROM result WHERE pro_code = '4301-02'`).Scan(&document, &grade))
	assert.Equal(t, ruleset.Good, grade)
	require.NoError(t, db.QueryRow(`SELECT grade FROM result WHERE pro_code = '4301-03'`).Scan(&open))
	assert.Empty(t, open, "a grade that is open is NULL")
	result, err := scoring.DecodeResult([]byte(document))
	require.NoError(t, err)
	assert.Equal(t, "86.89", result.Total().Score.String())
	var findings int
	require.NoError(t, db.QueryRow(`SELECT COUNT(*) FROM finding WHERE pro_code = '4301-02' AND severity = 'error'`).Scan(&findings))
	assert.Positive(t, findings, "the stated total of 86.50")
}

// startPostgreSQL starts a server of its own, on a socket in a folder of its own,
// and returns its URL. It does not run as root, so that root starts it as
// postgres.
func startPostgreSQL(t *testing.T) string {
	t.Helper()
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/pg_ctl")
	require.NoError(t, err)
	require.NotEmpty(t, found, ".ci/prepare installs PostgreSQL")
	folder, err := os.MkdirTemp("", "jixiao") // a short name: a socket's path has 107 bytes
	require.NoError(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	owner, err := user.Current()
	require.NoError(t, err)
	if os.Geteuid() == 0 {
		owner, err = user.Lookup("postgres")
		require.NoError(t, err)
	}
	uid, err := strconv.Atoi(owner.Uid)
	require.NoError(t, err)
	gid, err := strconv.Atoi(owner.Gid)
	require.NoError(t, err)
	require.NoError(t, os.Chown(folder, uid, gid))
	control := func(args ...string) {
		command := exec.Command(found[len(found)-1], append(args, "-s", "-D", filepath.Join(folder, "data"))...)
		command.Dir = folder
		if os.Geteuid() == 0 {
			command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
		}
		out, err := command.CombinedOutput()
		require.NoError(t, err, "%s", out)
	}
	control("initdb", "-o", "-U host -A trust -E UTF8 --locale=C --no-sync")
	control("start", "-w", "-l", filepath.Join(folder, "log"), "-o", "-c listen_addresses='' -c fsync=off -k "+folder)
	t.Cleanup(func() { control("stop", "-m", "immediate") })
	return "host=" + folder + " user=host dbname=postgres sslmode=disable"
}
