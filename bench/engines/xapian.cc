// Xapian in a process of its own: builds a database from a corpus file, then answers the queries on standard input.
//   xapian CORPUS DATABASE STOPWORDS wall|cpu
// Prints "built SECONDS", then a line "NANOSECONDS SENTENCE RSS_BYTES" for each query line (SENTENCE -1: nothing found).
// BM25 with Xapian's constants over English stems, stop words left out on both sides, no positions: what it is fastest with.
#include <xapian.h>

#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <unistd.h>

static long long nanoseconds(bool cpu) {
  timespec now;
  clock_gettime(cpu ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static long long residentBytes() {
  std::ifstream statm("/proc/self/statm");
  long long total = 0, resident = 0;
  statm >> total >> resident;
  return resident * sysconf(_SC_PAGESIZE);
}

static void build(const char *corpus, const char *path, const Xapian::Stem &stemmer, const Xapian::Stopper &stopper) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
  Xapian::TermGenerator generator;
  generator.set_stemmer(stemmer);
  generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
  generator.set_stopper(&stopper);
  generator.set_stopper_strategy(Xapian::TermGenerator::STOP_ALL);
  std::ifstream in(corpus);
  std::string line;
  while (std::getline(in, line)) {
    const auto tab = line.find('\t', line.find('\t') + 1);
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text_without_positions(line.substr(tab + 1));
    database.add_document(document);  // document ids are 1, 2, ... in the order of the sentences
  }
  database.commit();
}

int main(int argc, char **argv) {
  if (argc != 5) {
    std::cerr << "usage: xapian CORPUS DATABASE STOPWORDS wall|cpu\n";
    return 2;
  }
  try {
    const bool cpu = std::string(argv[4]) == "cpu";
    Xapian::SimpleStopper stopper;
    std::ifstream words(argv[3]);
    for (std::string word; words >> word;) stopper.add(word);
    const Xapian::Stem stemmer("english");

    const auto began = nanoseconds(cpu);
    build(argv[1], argv[2], stemmer, stopper);
    const Xapian::Database database(argv[2]);
    std::cout << "built " << (nanoseconds(cpu) - began) / 1e9 << std::endl;

    Xapian::QueryParser parser;
    parser.set_database(database);
    parser.set_stemmer(stemmer);
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_ALL);
    parser.set_stopper(&stopper);
    parser.set_default_op(Xapian::Query::OP_OR);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BM25Weight());
    for (std::string line; std::getline(std::cin, line);) {
      const auto from = nanoseconds(cpu);
      enquire.set_query(parser.parse_query(line));
      const Xapian::MSet found = enquire.get_mset(0, 10);
      long long first = -1;
      for (auto hit = found.begin(); hit != found.end(); ++hit) {
        if (first < 0) first = static_cast<long long>(*hit) - 1;
      }
      const auto took = nanoseconds(cpu) - from;
      std::cout << took << ' ' << first << ' ' << residentBytes() << std::endl;
    }
  } catch (const Xapian::Error &error) {
    std::cerr << error.get_description() << "\n";
    return 1;
  }
  return 0;
}
