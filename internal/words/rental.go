package words

// rentalEntries are the words of package rental.
func rentalEntries() []Entry {
	return []Entry{
		{
			Code: "rental.unknown-ground", Level: "warning", Args: []string{"ground"},
			Zh: "退出事由“{ground}”不在已知事由之内",
			En: "“{ground}” is not a known ground to leave",
		},
		{
			Code: "rental.lease-order", Level: "error", Args: []string{"start", "end"},
			Zh: "租赁期止于{end}，早于起租日{start}",
			En: "the lease ends on {end}, before it begins on {start}",
		},
		{
			Code: "rental.lease-term", Level: "warning", Args: []string{"start", "end", "years", "latest"},
			Zh: "租赁期自{start}至{end}，超过{years}年，最迟应止于{latest}",
			En: "the lease from {start} to {end} is longer than {years} {years:year|years}; it may run until {latest}",
		},
	}
}
