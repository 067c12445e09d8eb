#include "core/data/FoldedText.h"

#include "core/data/Utf8.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// What the characters of East Asian times stand for; longer ones first.
constexpr auto kEastAsian = std::to_array<std::pair<std::u32string_view, std::string_view>>({
    {U"星期一", " mon "}, {U"星期二", " tue "}, {U"星期三", " wed "}, {U"星期四", " thu "},
    {U"星期五", " fri "}, {U"星期六", " sat "}, {U"星期日", " sun "}, {U"星期天", " sun "},
    {U"周一", " mon "},   {U"周二", " tue "},   {U"周三", " wed "},   {U"周四", " thu "},
    {U"周五", " fri "},   {U"周六", " sat "},   {U"周日", " sun "},   {U"(月)", " mon "},
    {U"(火)", " tue "},   {U"(水)", " wed "},   {U"(木)", " thu "},   {U"(金)", " fri "},
    {U"(土)", " sat "},   {U"(日)", " sun "},   {U"上午", "A"},       {U"下午", "P"},
    {U"午前", "A"},       {U"午後", "P"},       {U"오전", "A"},       {U"오후", "P"},
    {U"小时", "H"},       {U"小時", "H"},       {U"分钟", "N"},       {U"年", "Y"},
    {U"月", "M"},         {U"日", "D"},         {U"号", "D"},         {U"號", "D"},
    {U"时", "H"},         {U"時", "H"},         {U"点", "H"},         {U"點", "H"},
    {U"分", "N"},         {U"秒", "S"},         {U"년", "Y"},         {U"월", "M"},
    {U"일", "D"},         {U"시", "H"},         {U"분", "N"},         {U"초", "S"},
    {U"至", " - "},       {U"～", " - "},       {U"〜", " - "},       {U"十一月", "11M"},
    {U"十二月", "12M"},   {U"一月", "1M"},      {U"二月", "2M"},      {U"三月", "3M"},
    {U"四月", "4M"},      {U"五月", "5M"},      {U"六月", "6M"},      {U"七月", "7M"},
    {U"八月", "8M"},      {U"九月", "9M"},      {U"十月", "10M"},     {U"一季度", "1q"},
    {U"二季度", "2q"},    {U"三季度", "3q"},    {U"四季度", "4q"},    {U"季度", "q"},
    {U"上半年", "1hj"},   {U"下半年", "2hj"},   {U"周", "w"},         {U"週", "w"},
    {U"第", ""},
});

/// The plain form of U+00C0 to U+00DF, in the same order as that of U+00E0 to U+00FF.
constexpr std::string_view kPlainLatin = "aaaaaaaceeeeiiiidnooooo?ouuuuyts";

/// The plain form of U+0100 to U+017F.
constexpr std::string_view kPlainExtended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Of U+03B1 to U+03C9; and the letters with accents.
constexpr std::string_view kPlainGreek = "avgdezitiklmnxoprsstufhpo";
constexpr auto kGreekAccents = std::to_array<std::pair<char32_t, char>>(
    {{0x386, 'a'}, {0x388, 'e'}, {0x389, 'i'}, {0x38A, 'i'}, {0x38C, 'o'},
     {0x38E, 'u'}, {0x38F, 'o'}, {0x390, 'i'}, {0x3AA, 'i'}, {0x3AB, 'u'},
     {0x3AC, 'a'}, {0x3AD, 'e'}, {0x3AE, 'i'}, {0x3AF, 'i'}, {0x3B0, 'u'},
     {0x3CA, 'i'}, {0x3CB, 'u'}, {0x3CC, 'o'}, {0x3CD, 'u'}, {0x3CE, 'o'}});

/// Of U+0430 to U+044F, and of U+0450 to U+045F.
constexpr std::string_view kPlainCyrillic = "abwgdezzijklmnoprstufhccssxyxeua";
constexpr std::string_view kPlainCyrillicMore = "eedgesiijlnckiud";

constexpr char32_t smallCyrillic(char32_t c)
{
    return c < 0x410 ? c + 0x50 : c < 0x430 ? c + 0x20 : c;
}

/// Of letters beyond Latin-1; '?' for others.
constexpr char plainLetter(char32_t c)
{
    if (c >= 0x100 && c <= 0x17F)
        return kPlainExtended[c - 0x100];
    if (c >= 0x218 && c <= 0x21B)
        return c < 0x21A ? 's' : 't';
    if (c >= 0x386 && c <= 0x3CE) {
        for (const auto& [accented, letter] : kGreekAccents)
            if (accented == c)
                return letter;
        const char32_t small = c < 0x3B1 ? c + 0x20 : c;
        return small >= 0x3B1 && small <= 0x3C9 ? kPlainGreek[small - 0x3B1] : '?';
    }
    if (c >= 0x400 && c <= 0x45F) {
        const char32_t small = smallCyrillic(c);
        return small < 0x450 ? kPlainCyrillic[small - 0x430] : kPlainCyrillicMore[small - 0x450];
    }
    return c == 0x490 || c == 0x491 ? 'g' : '?';
}

bool isBlank(char32_t c)
{
    return c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

bool isDropped(char32_t c)
{
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF;
}

constexpr char plain(char32_t c)
{
    if (c >= U'A' && c <= U'Z')
        return static_cast<char>(c + 32);
    if (c > U' ' && c < 0x7F)
        return static_cast<char>(c);
    if (c == 0xFF) // y with diaeresis stands where its capital is no letter
        return 'y';
    if (c >= 0xC0 && c < 0xFF)
        return kPlainLatin[(c - 0xC0) % 32];
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
        return '-';
    if (c >= 0xFF01 && c <= 0xFF5E) // full-width ASCII
        return plain(c - 0xFF01 + U'!');
    if (c == 0xBA || c == 0xB0)
        return 'o';
    return plainLetter(c);
}

constexpr char kOther = '\0';

/// The plain form of each ASCII character; `kOther` where more than itself has to be looked at.
constexpr std::array<char, 256> kPlainAscii = [] {
    std::array<char, 256> map{};
    for (std::size_t c = 0; c < 0x80; ++c)
        map[c] = c == '(' ? kOther : c == ' ' || c == '\t' ? ' ' : plain(static_cast<char32_t>(c));
    return map;
}();

} // namespace

FoldedText::FoldedText(std::string_view text)
{
    while (!text.empty() && !m_isTooLong) {
        const auto first = static_cast<unsigned char>(text.front());
        if (kPlainAscii[first] != kOther) {
            text.remove_prefix(1);
            append(kPlainAscii[first]);
            continue;
        }
        std::array<char32_t, 3> points{};
        std::string_view rest = text;
        std::array<std::size_t, 3> lengths{};
        for (std::size_t i = 0; i < points.size() && !rest.empty(); ++i) {
            points[i] = takeCharacter(rest);
            lengths[i] = text.size() - rest.size();
        }
        const std::u32string_view ahead(points.data(), points.size());
        const auto* word =
            first == '(' && points[1] < 0x80
                ? kEastAsian.end()
                : std::find_if(kEastAsian.begin(), kEastAsian.end(),
                               [&](const auto& entry) { return ahead.starts_with(entry.first); });
        if (word != kEastAsian.end()) {
            for (const char c : word->second)
                append(c);
            text.remove_prefix(lengths[word->first.size() - 1]);
            continue;
        }
        text.remove_prefix(lengths[0]);
        if (!isDropped(points[0]))
            append(isBlank(points[0]) ? ' ' : plain(points[0]));
    }
    if (m_size > 0 && m_text[m_size - 1] == ' ')
        --m_size;
    if (m_isTooLong)
        m_size = 0;
}

void FoldedText::append(char c)
{
    if (c == ' ' && (m_size == 0 || m_text[m_size - 1] == ' '))
        return;
    m_isTooLong = m_isTooLong || m_size == m_text.size();
    if (!m_isTooLong)
        m_text[m_size++] = c;
}

} // namespace core
