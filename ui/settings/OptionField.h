#pragma once

#include "core/forecast/ForecastLimits.h"
#include "core/forecast/ForecastOptions.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <memory>
#include <utility>
#include <vector>

namespace ui {

/// What a form says about one setting.
struct FieldText
{
    QString key;     ///< the setting's name in a settings file, as `InputError::setting` has it
    QString label;   ///< with the unit where the value has none of its own
    QString toolTip; ///< one sentence with the paper's symbol
    QString suffix;  ///< unit behind the value, "" for none
    QString suffixOfOne = {}; ///< where the unit of 1 is another word
};

/// One setting as a row of the form: it shows the value of some options and stores its own into
/// others.
class OptionField : public QObject
{
    Q_OBJECT

public:
    const FieldText& text() const { return m_text; }
    /// The control, with range, tooltip and accessible name; the form owns it.
    virtual QWidget* editor() const = 0;
    virtual void show(const core::ForecastOptions& options) = 0;
    /// Throws `InputError` when what was typed has no meaning.
    virtual void store(core::ForecastOptions& options) const = 0;

    /// Whether both have the same value here.
    virtual bool sameIn(const core::ForecastOptions& a, const core::ForecastOptions& b) const = 0;

signals:
    /// By hand or by `show`.
    void changed();

protected:
    explicit OptionField(FieldText text) : m_text(std::move(text)) {}
    /// Gives the control its tooltip and its names.
    void describe(QWidget* editor) const;

private:
    FieldText m_text;
};

using FieldPointer = std::unique_ptr<OptionField>;
/// Where a setting lies in the options.
template <typename T>
using Place = T& (*)(core::ForecastOptions&);

FieldPointer wholeNumberField(FieldText text, core::Range<int> range, Place<int> place,
                              const QString& zeroMeans = {});
FieldPointer numberField(FieldText text, core::Range<double> range, int decimals, double step,
                         Place<double> place);
/// A number over many powers of ten, typed as 0.002 or 2e-3.
FieldPointer scientificField(FieldText text, core::Range<double> range, Place<double> place);
FieldPointer switchField(FieldText text, Place<bool> place);
/// Sizes as "64, 32".
FieldPointer sizesField(FieldText text, Place<std::vector<int>> place);
FieldPointer seedField(FieldText text, Place<std::uint32_t> place);

/// One of a few choices; `names` in the order of `values`.
template <typename T>
FieldPointer choiceField(FieldText text, const QStringList& names, std::vector<T> values,
                         Place<T> place);

} // namespace ui
