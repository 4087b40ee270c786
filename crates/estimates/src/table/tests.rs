//! What is a table and what is not.

use super::*;

const KOSOVO: &str = "EXH,ABA,OSCE,HRW,count\n1,0,0,0,1131\n0,1,0,0,845\n1,1,0,0,177\n1,1,1,1,27\n";

fn said(text: &str) -> String {
    from_csv(text).map(|table| format!("{table:?}")).unwrap_or_else(|badly| badly.to_string())
}

#[test]
fn a_file_is_a_table() {
    let table = from_csv(KOSOVO).unwrap();
    assert_eq!(table.lists(), ["EXH", "ABA", "OSCE", "HRW"]);
    assert_eq!(table.cells(), [(1, 1131), (2, 845), (3, 177), (15, 27)]);
    assert_eq!((table.people(), table.in_overlaps(), table.on_all(3)), (2180, 204, 204));
    assert_eq!(table.by_captures(), [1976, 177, 0, 27]);
}

#[test]
fn the_order_of_lines_and_the_way_of_writing_change_nothing() {
    let other = "\u{feff}\"EXH\";ABA;OSCE;HRW;Freq\r\n1;1;1;1;27.0\r\n\r\n0;1;0;0;845\n1;1;0;0;177\n1;0;0;0;1131\n0;0;1;0;0\n";
    let (one, two) = (from_csv(KOSOVO).unwrap(), from_csv(other).unwrap());
    assert_eq!(one, two);
    assert_eq!(one.hash(), two.hash());
    assert_ne!(one.hash(), from_csv(&KOSOVO.replace("845", "846")).unwrap().hash());
    assert_ne!(one.hash(), from_csv(&KOSOVO.replace("ABA", "ABB")).unwrap().hash());
}

#[test]
fn hostile_files_get_a_sentence() {
    let cases = [
        ("", "The file is empty"),
        ("\n\n", "The file is empty"),
        ("count\n5\n", "There is no list"),
        ("A,B,count\n1,0,-3\n", "Line 2 counts \"-3\""),
        ("A,B,count\n1,0,NaN\n", "Line 2 counts \"NaN\""),
        ("A,B,count\n1,0,inf\n", "Line 2 counts \"inf\""),
        ("A,B,count\n1,0,2.5\n", "Line 2 counts \"2.5\""),
        ("A,B,count\n1,0,1e9\n", "Line 2 counts \"1e9\""),
        ("A,B,count\n1,0,\n", "Line 2 has no count"),
        ("A,B,count\n1,0,NA\n", "Line 2 has no count"),
        ("A,B,count\n1,0\n", "Line 2 has 2 fields, the first line has 3"),
        ("A,B,count\n1,2,4\n", "Line 2 says \"2\" under B"),
        ("A,B,count\n1,,4\n", "Line 2 says \"\" under B"),
        ("A,B,count\n1,0,99999999999999999999999\n", "More than 1000000000 people"),
        ("A,B,count\n1,0,1000000000\n0,1,1\n", "More than 1000000000 people"),
        ("A,B,count\n1,0,4\n1,0,5\n", "The pattern 10 stands on two lines"),
        ("A,B,count\n1,0,4\n1,0,0\n", "The pattern 10 stands on two lines"),
        ("A,B,count\n0,0,7\n1,0,5\n", "7 people are counted who are on no list"),
        ("\u{feff}A;B;count\r\n1;0;12,0\r\n", "Line 2 counts \"12,0\""),
        ("A,B,count\n1,0,+3\n", "Line 2 counts \"+3\""),
        ("A,B,count\n1,0,\"1,234\"\n", "Line 2 has 4 fields, the first line has 3"),
        ("A,B,count\nyes,no,3\n", "Line 2 says \"yes\" under A"),
        ("A,B,count\n1,0,0\n0,1,0\n", "Nobody is counted"),
        ("A,B,count\n", "Nobody is counted"),
        ("A,A,count\n1,0,5\n", "Two lists are called A"),
        ("A,B,C\n1,0,1\n0,1,1\n", "There is no column with counts"),
    ];
    for (file, sentence) in cases {
        assert!(said(file).starts_with(sentence), "{file:?}: {}", said(file));
    }
    assert!(said("A,B,count\n0,0,7\n1,0,5\n").ends_with("if 0 means \"on the list\" here."));
    let thirty: Vec<String> = (0..30).map(|at| format!("L{at}")).collect();
    let thirty = format!("{},count\n{},3\n", thirty.join(","), ["1"; 30].join(","));
    assert!(said(&thirty).starts_with("There are 30 lists; at most 24"), "{}", said(&thirty));
}

#[test]
fn one_person_is_a_table() {
    assert_eq!(from_csv("A,B,count\n1,1,1\n").unwrap().people(), 1);
}

#[test]
fn an_empty_line_of_all_zeros_is_passed_over() {
    assert_eq!(from_csv("A,B,count\n0,0,0\n1,1,4\n").unwrap().people(), 4);
}

#[test]
fn lists_are_left_out_merged_and_turned() {
    let table = from_csv(KOSOVO).unwrap();
    let without = table.without(0).unwrap();
    assert_eq!(without.cells(), [(1, 845 + 177), (7, 27)]);
    let merged = table.merging(1, 0).unwrap();
    assert_eq!(merged.lists(), ["ABA+EXH", "OSCE", "HRW"]);
    assert_eq!(merged.cells(), [(1, 1131 + 845 + 177), (7, 27)]);
    let turned = table.reordered(&[3, 2, 1, 0]).unwrap();
    assert_eq!(turned.lists()[0], "HRW");
    assert_eq!(turned.reordered(&[3, 2, 1, 0]).unwrap(), table);
    assert!(from_csv("A,count\n1,5\n").unwrap().without(0).is_none());
}

#[test]
fn strata_are_read_apart_and_together() {
    let text = "stratum,A,B,count\nnorth,1,0,5\nnorth,1,1,2\nsouth,1,0,7\nsouth,0,1,1\n";
    let strata = strata_from_csv(text).unwrap();
    assert_eq!(strata.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["north", "south"]);
    assert_eq!(strata[1].1.cells(), [(1, 7), (2, 1)]);
    assert_eq!(from_csv(text).unwrap().cells(), [(1, 12), (2, 1), (3, 2)]);
    assert_eq!(strata_from_csv(KOSOVO).unwrap(), [(String::new(), from_csv(KOSOVO).unwrap())]);
    let twice = "A,B,count,stratum\n1,0,5,x\n1,0,6,x\n";
    assert_eq!(strata_from_csv(twice).unwrap_err().to_string(), from_csv(twice).unwrap_err().to_string());
    assert!(said(twice).starts_with("The pattern 10 stands on two lines"));
}
