#pragma once

#include "tests/Catch.h"

#include <QObject>
#include <QString>

/// The child of this type anywhere below `parent`, by its object name where one is given. The test
/// fails with what was not found where there is none.
template <typename Type>
Type& child(const QObject& parent, const QString& name = {})
{
    auto* found = parent.findChild<Type*>(name);
    INFO("a " << Type::staticMetaObject.className() << " \"" << name.toStdString() << "\" below "
              << parent.metaObject()->className());
    REQUIRE(found != nullptr);
    return *found;
}
