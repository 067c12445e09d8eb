#pragma once

#include "core/base/Setting.h"

#include <QObject>
#include <QString>
#include <QWidget>

#include <memory>

namespace ui {

/// A setting as a row of a form, made of its description alone: a control with range, unit,
/// tooltip and accessible name, all in the window's language.
class SettingField : public QObject
{
    Q_OBJECT

public:
    QString key() const { return QString::fromStdString(m_setting.key); }
    QString label() const;
    QString toolTip() const;

    /// Its name is the setting's key; the form owns it.
    virtual QWidget* editor() const = 0;
    virtual void show(const core::SettingValue& value) = 0;
    /// Throws `InputError` when what was typed has no meaning.
    virtual core::SettingValue value() const = 0;

signals:
    /// By hand or by `show`.
    void changed();

protected:
    /// `setting` has to live as long as the field.
    explicit SettingField(const core::SettingDescription& setting) : m_setting(setting) {}
    /// Gives the control its tooltip and its names.
    void describe(QWidget* editor) const;

private:
    const core::SettingDescription& m_setting;
};

std::unique_ptr<SettingField> settingField(const core::SettingDescription& setting);

} // namespace ui
