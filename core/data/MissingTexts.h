#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The texts that stand for no value in a column of numbers, whatever their case, with blanks of
/// any kind around.
///
/// The usual ones (empty, NA, N/A, n.a., NaN, null, None, nil, -, --, ., .., ?, \N, <NA>, (null),
/// missing, ...), the errors of spreadsheets in any language (#N/A, #DIV/0!, #WERT!, #NV, ####),
/// and those that were added. An added number stands for all texts of that value: -999 for "-999.0"
/// too, once the number is known.
class MissingTexts
{
public:
    explicit MissingTexts(std::vector<std::string> added = {});

    bool contains(std::string_view text) const;
    bool contains(double number) const;
    /// True for what was added, in no other writing.
    bool wasAdded(std::string_view text) const { return !m_added.empty() && isAdded(text); }
    bool hasNumbers() const { return !m_numbers.empty(); }

private:
    bool isAdded(std::string_view text) const;

    std::vector<std::string> m_added; ///< lower case
    std::vector<double> m_numbers;    ///< those of them that are numbers with a decimal point
};

} // namespace core
