package words

// programmeEntries are the words of package programme.
func programmeEntries() []Entry {
	return []Entry{
		{
			Code: "programme.negative", Level: "error", Args: []string{"figure", "value"},
			Zh: "{figure}不能为负数：{value}",
			En: "{figure} cannot be negative: {value}",
		},
		{
			Code: "programme.duplicate-row", Level: "error", Args: []string{"figure"},
			Zh: "“{figure}”列示了两次",
			En: "“{figure}” is listed twice",
		},
		{
			Code: "programme.outside-room", Level: "error", Args: []string{"figure", "key", "room"},
			Zh: "“{figure}”的键“{key}”应以“{room}.”开头",
			En: "the key “{key}” of “{figure}” has to begin with “{room}.”",
		},
		{
			Code: "programme.unknown-row", Level: "error", Args: []string{"relation", "key"},
			Zh: "勾稽关系“{relation}”所用的键“{key}”没有对应的行，该关系未作核对",
			En: "the relation “{relation}” uses the key “{key}”, which no row has, and is not checked",
		},
		{
			Code: "programme.unknown-kind", Level: "warning", Args: []string{"kind"},
			Zh: "“{kind}”不在已知类别之内，请注明名称",
			En: "“{kind}” is not a known kind and needs a label",
		},
		{
			Code: "programme.shrunk", Level: "warning", Args: []string{"figure", "year", "value", "before", "was"},
			Zh: "{figure}是累计数，只增不减：{before}年为{was}，{year}年为{value}；请更正或者说明原因",
			En: "{figure} is a sum since the beginning and cannot shrink: {was} in {before}, {value} in {year}; please correct or explain it",
		},
	}
}
