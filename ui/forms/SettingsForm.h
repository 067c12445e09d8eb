#pragma once

#include "core/base/InputError.h"
#include "core/base/Setting.h"
#include "ui/forms/SettingField.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QFormLayout;
class QLabel;

namespace ui {

/// A form made of the descriptions of settings: a box per heading, a row per setting that has one,
/// in the order of the list; a setting that does not apply is hidden. What is wrong with a setting
/// is told under its row.
///
/// A key may stand twice in the list: it means the one that applies.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    /// At first all is as usual. The settings have to live as long as the form.
    template <typename Options>
    explicit SettingsForm(const std::vector<core::Setting<Options>>& settings,
                          QWidget* parent = nullptr)
        : SettingsForm(parent)
    {
        for (const auto& setting : settings)
            if (*setting.group != '\0')
                addRow(setting, core::usualValue(settings, setting));
        m_showThoseThatApply = [this, &settings] {
            Options options;
            for (const auto& setting : settings)
                if (const Row* row = rowOf(setting)) {
                    row->setApplies(setting.appliesTo(options));
                    if (setting.appliesTo(options))
                        setIfTyped(setting, *row, options);
                }
        };
        m_showThoseThatApply();
    }

    using QWidget::show;
    template <typename Options>
    void show(const std::vector<core::Setting<Options>>& settings, const Options& options)
    {
        for (const auto& setting : settings)
            if (const Row* row = rowOf(setting); row && setting.appliesTo(options))
                row->field->show(setting.get(options));
    }

    /// Leaves what has no row or does not apply. Throws `InputError` when what stands in a field
    /// has no meaning.
    template <typename Options>
    void store(const std::vector<core::Setting<Options>>& settings, Options& options) const
    {
        for (const auto& setting : settings)
            if (const Row* row = rowOf(setting); row && setting.appliesTo(options))
                setting.set(options, row->field->value());
    }

    /// Nothing for a setting without a row.
    SettingField* find(const std::string& key) const;

    /// What stands in the fields as an object of JSON, by key; what is half-typed is left out.
    std::string json() const;
    /// Shows what is named; throws an `InputError` that names `source` where it is of another type.
    void setJson(const std::string& text, const std::string& source);

    /// Puts a widget under the row of a setting, with which it comes and goes.
    void addBelow(const std::string& key, QWidget* widget);

    /// Shows the sentence under the setting's row and goes there; false when it has none.
    bool showProblem(const QString& setting, const QString& sentence);
    void clearProblems();

signals:
    /// By hand or by `show`.
    void changed(const QString& setting);

private:
    struct Row
    {
        const core::SettingDescription* setting;
        std::unique_ptr<SettingField> field;
        QLabel* problem;
        QFormLayout* box;
        QWidget* below = nullptr;

        bool applies() const { return !field->editor()->isHidden(); }
        void setApplies(bool applies) const;
    };

    explicit SettingsForm(QWidget* parent);
    void addRow(const core::SettingDescription& setting, const core::SettingValue& usual);
    QFormLayout* boxOf(const char* heading);
    const Row* rowOf(const core::SettingDescription& setting) const;
    const Row* rowOf(const std::string& key) const; ///< the one that applies, else any

    template <typename Options>
    static void setIfTyped(const core::Setting<Options>& setting, const Row& row, Options& options)
    {
        try {
            setting.set(options, row.field->value());
        } catch (const core::InputError&) { // half-typed
        }
    }

    std::map<std::string, QFormLayout*> m_boxes; ///< by heading
    std::vector<Row> m_rows;
    std::function<void()> m_showThoseThatApply;
};

} // namespace ui
